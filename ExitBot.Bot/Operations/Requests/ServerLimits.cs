using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Operations.Requests;

/// <summary>Gives the limits of the settings to Kestrel.</summary>
internal sealed class ServerLimits(IOptions<LimitOptions> options) : IConfigureOptions<KestrelServerOptions>
{
    public void Configure(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        if (TryRead() is not { } limits)
        {
            return;
        }

        server.Limits.MaxConcurrentConnections = limits.Connections;
        server.Limits.MaxConcurrentUpgradedConnections = limits.Connections;
        server.Limits.MaxRequestBodySize = limits.BodyBytes;
        server.Limits.MaxRequestHeadersTotalSize = limits.HeaderBytes;
        server.Limits.MaxRequestHeaderCount = limits.Headers;
        server.Limits.RequestHeadersTimeout = limits.HeadersWithin;
    }

    /// <summary>The server is made before the settings are checked; wrong ones stop the start then, together with all others.</summary>
    private LimitOptions? TryRead()
    {
        try
        {
            return options.Value;
        }
        catch (Exception wrong) when (wrong is OptionsValidationException or InvalidOperationException)
        {
            return null;
        }
    }
}
