using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ExitBot.Tests.StandIns.Authentication;

/// <summary>Serves an OpenID metadata document and its key set, and counts how often the document is read.</summary>
public sealed class OpenIdServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _reads;

    private OpenIdServer(WebApplication app)
    {
        _app = app;
    }

    internal List<TestKey> Keys { get; } = [];

    public bool IsDown { get; set; }

    public int Reads => Volatile.Read(ref _reads);

    public string MetadataUrl => $"{_app.Urls.First()}/.well-known/openid-configuration";

    public static async Task<OpenIdServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new OpenIdServer(builder.Build());
        server._app.MapGet("/.well-known/openid-configuration", server.GetMetadata);
        server._app.MapGet("/keys", () => Results.Json(new { keys = server.Keys.Select(key => key.ToJson()) }));
        await server._app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private IResult GetMetadata()
    {
        Interlocked.Increment(ref _reads);
        return IsDown
            ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable)
            : Results.Json(new { issuer = "https://issuer.test", jwks_uri = $"{_app.Urls.First()}/keys" });
    }
}
