using ExitBot.Tests.Conventions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ExitBot.Tests.Browser;

/// <summary>One page of somebody else's site: another origin than the service's.</summary>
internal sealed class ForeignSite : IAsyncDisposable
{
    private const string ServiceInExamples = "http://localhost:3978";

    private readonly WebApplication _app;

    private ForeignSite(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));

    /// <summary>A page of docs/examples, with the address of the service that runs.</summary>
    /// <param name="bundle">Where Web Chat lies, for a page that brings its own.</param>
    public static Task<ForeignSite> StartExampleAsync(string name, Uri service, string bundle = "webchat.js") => StartPageAsync(SourceTree.Read($"docs/examples/{name}.html")
        .Replace(ServiceInExamples, service.AbsoluteUri.TrimEnd('/'), StringComparison.Ordinal)
        .Replace("src=\"webchat.js\"", $"src=\"{bundle}\"", StringComparison.Ordinal));

    public static Task<ForeignSite> StartAsync(string body) => StartPageAsync($"<!doctype html><html lang=en><head><title>Intranet</title></head><body>{body}</body></html>");

    private static async Task<ForeignSite> StartPageAsync(string page)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/", () => Results.Content(page, "text/html; charset=utf-8"));
        await app.StartAsync();
        return new ForeignSite(app);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
