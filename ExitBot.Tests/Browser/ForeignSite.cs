using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ExitBot.Tests.Browser;

/// <summary>One page of somebody else's site: another origin than the service's.</summary>
internal sealed class ForeignSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ForeignSite(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));

    public static async Task<ForeignSite> StartAsync(string body)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/", () => Results.Content($"<!doctype html><html lang=en><head><title>Intranet</title></head><body>{body}</body></html>", "text/html; charset=utf-8"));
        await app.StartAsync();
        return new ForeignSite(app);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
