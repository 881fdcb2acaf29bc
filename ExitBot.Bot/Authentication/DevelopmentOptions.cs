using System.Net;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Authentication;

public sealed class DevelopmentOptions
{
    public const string SectionName = "Development";

    /// <summary>Networks in CIDR notation whose callers count as local in Development, beside loopback.</summary>
    public string[] TrustedNetworks { get; init; } = [];
}

internal sealed class DevelopmentOptionsValidator : IValidateOptions<DevelopmentOptions>
{
    public ValidateOptionsResult Validate(string? name, DevelopmentOptions options)
    {
        string[] wrong = [.. options.TrustedNetworks.Where(network => !IPNetwork.TryParse(network, out _))];
        return wrong.Length == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Development:TrustedNetworks has '{wrong[0]}', which is not a network: write it like 192.168.1.0/24.");
    }
}
