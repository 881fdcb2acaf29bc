using System.Net;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace ExitBot.Bot.Authentication;

/// <summary>
/// Who may use the bot in Development without an identity: callers on this machine or in trusted networks that address it by a
/// local name and are not sent by a foreign web page. All three, or a page on the internet could talk to the bot through a browser here.
/// </summary>
internal sealed class LocalRule(IOptions<DevelopmentOptions> options, IHostEnvironment environment, IConfiguration configuration)
{
    private readonly IPNetwork[] _trusted = [.. options.Value.TrustedNetworks.Select(network => IPNetwork.Parse(network))];
    private readonly Uri? _publicUrl = Uri.TryCreate(configuration["PublicUrl"], UriKind.Absolute, out var url) ? url : null;

    public bool Allows(HttpContext context) =>
        environment.IsDevelopment()
        && context.Connection.RemoteIpAddress is { } address
        && IsTrusted(address)
        && IsLocalName(context.Request.Host.Host)
        && !HasForeignOrigin(context.Request);

    /// <summary>Whether replies may be sent there without a token that vouches for it.</summary>
    public bool AllowsServiceUrl(Uri url) =>
        url.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && IsTrusted(address));

    private bool IsTrusted(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return IPAddress.IsLoopback(plain) || _trusted.Any(network => network.Contains(plain));
    }

    private bool IsLocalName(string host) =>
        host is "localhost" or "127.0.0.1" or "[::1]" || string.Equals(host, _publicUrl?.Host, StringComparison.OrdinalIgnoreCase);

    private bool HasForeignOrigin(HttpRequest request)
    {
        var origin = request.Headers[HeaderNames.Origin].ToString();
        return origin.Length > 0
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && (string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
                    || string.Equals(from.Authority, _publicUrl?.Authority, StringComparison.OrdinalIgnoreCase)));
    }
}
