using System.Net;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Operations;

/// <summary>Who may see more of the service than whether it works.</summary>
internal sealed class MonitoringOptions
{
    public const string SectionName = "Monitoring";

    /// <summary>Networks in CIDR notation that may read /metrics and the details of /health without a key.</summary>
    public string[] Networks { get; init; } = [];
}

internal sealed class MonitoringOptionsValidator : IValidateOptions<MonitoringOptions>
{
    public ValidateOptionsResult Validate(string? name, MonitoringOptions options) =>
        options.Networks.FirstOrDefault(network => !IPNetwork.TryParse(network, out _)) is { } wrong
            ? ValidateOptionsResult.Fail($"Monitoring:Networks has '{wrong}', which is not a network: write it like 10.0.0.0/8, or 10.1.2.3/32 for one machine.")
            : ValidateOptionsResult.Success;
}
