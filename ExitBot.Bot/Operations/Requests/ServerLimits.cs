using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Operations.Requests;

/// <summary>Gives the limits of the settings to Kestrel.</summary>
internal sealed class ServerLimits(IOptions<LimitOptions> options) : IConfigureOptions<KestrelServerOptions>
{
    public void Configure(KestrelServerOptions server)
    {
        var limits = options.Value;
        server.AddServerHeader = false;
        server.Limits.MaxConcurrentConnections = limits.Connections;
        server.Limits.MaxConcurrentUpgradedConnections = limits.Connections;
        server.Limits.MaxRequestBodySize = limits.BodyBytes;
        server.Limits.MaxRequestHeadersTotalSize = limits.HeaderBytes;
        server.Limits.MaxRequestHeaderCount = limits.Headers;
        server.Limits.RequestHeadersTimeout = limits.HeadersWithin;
    }
}
