using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Operations.Requests;

internal sealed class ProxyOptions
{
    public const string SectionName = "Proxy";

    /// <summary>Networks of the proxies in front of the service. Only what comes from there is believed about whom it comes from (X-Forwarded-For, -Proto).</summary>
    public string[] Networks { get; init; } = [];

    public ForwardedHeadersOptions ToForwardedHeaders()
    {
        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in Networks)
        {
            forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        }

        return forwarded;
    }
}

internal sealed class ProxyOptionsValidator : IValidateOptions<ProxyOptions>
{
    public ValidateOptionsResult Validate(string? name, ProxyOptions options) =>
        options.Networks.FirstOrDefault(network => !System.Net.IPNetwork.TryParse(network, out _)) is { } wrong
            ? ValidateOptionsResult.Fail($"Proxy:Networks has '{wrong}', which is not a network: write it like 10.0.0.0/8, or 10.1.2.3/32 for one proxy.")
            : ValidateOptionsResult.Success;
}
