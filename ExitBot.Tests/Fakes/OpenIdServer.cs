using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ExitBot.Tests.Fakes;

/// <summary>The OpenID metadata of a token issuer, with real RSA keys, on loopback.</summary>
internal sealed class OpenIdServer : IAsyncDisposable
{
    private readonly List<FakeSigningKey> _keys = [];
    private WebApplication? _app;
    private int _reads;

    private OpenIdServer(params IEnumerable<FakeSigningKey> keys) => _keys.AddRange(keys);

    public string MetadataUrl { get; private set; } = "";

    /// <summary>How often the key set was fetched.</summary>
    public int Reads => _reads;

    public static async Task<OpenIdServer> StartAsync(params IEnumerable<FakeSigningKey> keys)
    {
        var server = new OpenIdServer(keys);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.MapGet("/openid", () => Results.Json(new { issuer = "https://issuer.example", jwks_uri = $"{app.Urls.First()}/keys" }));
        app.MapGet("/keys", server.KeySet);
        await app.StartAsync();
        server._app = app;
        server.MetadataUrl = $"{app.Urls.First()}/openid";
        return server;
    }

    /// <summary>From now on the key set has this one too: the issuer rolled its keys over.</summary>
    public void Publish(FakeSigningKey key)
    {
        lock (_keys)
        {
            _keys.Add(key);
        }
    }

    /// <summary>The server is gone; nobody listens on its port any more.</summary>
    public async Task StopAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
            _app = null;
        }
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private IResult KeySet()
    {
        Interlocked.Increment(ref _reads);
        lock (_keys)
        {
            return Results.Text($$"""{"keys":[{{string.Join(',', _keys.Select(key => key.ToJson()))}}]}""", "application/json");
        }
    }
}
