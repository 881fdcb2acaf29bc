using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ExitBot.Tests.Fakes;

/// <summary>Takes what is posted to it, or refuses with the status it was told.</summary>
internal sealed class WebhookServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _bodies = new();
    private WebApplication _app = null!; // set by StartAsync, the only way to get one

    private WebhookServer()
    {
    }

    public string Address => $"{_app.Urls.First()}/hook";

    public int Status { get; set; } = StatusCodes.Status200OK;

    public IReadOnlyCollection<string> Bodies => _bodies;

    public static async Task<WebhookServer> StartAsync()
    {
        var server = new WebhookServer();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        server._app = builder.Build();
        server._app.MapPost("/hook", server.TakeAsync);
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        _bodies.Enqueue(await reader.ReadToEndAsync());
        context.Response.StatusCode = Status;
    }
}
