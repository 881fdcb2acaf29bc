using System.Net;
using ExitBot.Bot.Authentication;
using ExitBot.Bot.Authentication.ApiKeys;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Operations;

/// <summary>Local callers, the networks of <see cref="MonitoringOptions"/>, and keys with the role operator.</summary>
internal sealed class MonitoringAccess(LocalRule local, ApiKeyAuthenticator keys, IOptions<MonitoringOptions> options)
{
    private readonly IPNetwork[] _networks = [.. options.Value.Networks.Select(network => IPNetwork.Parse(network))];

    public async ValueTask<bool> AllowsAsync(HttpContext context) =>
        IsNear(context)
        || (context.Request.Headers.Authorization.Count > 0
            && await keys.AuthenticateAsync(context) is ApiCallerOutcome.Known { Caller: var caller }
            && caller.Roles.Contains(ApiRole.Operator));

    private bool IsNear(HttpContext context)
    {
        if (local.Allows(context))
        {
            return true;
        }

        return context.Connection.RemoteIpAddress is { } address
            && (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address) is var plain
            && _networks.Any(network => network.Contains(plain));
    }
}
