using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Operations.Telemetry;

/// <summary>Where metrics and traces go beside /metrics.</summary>
internal sealed class TelemetryOptions
{
    public const string SectionName = "OpenTelemetry";

    /// <summary>Address of an OTLP collector (gRPC, like http://localhost:4317). Empty: nothing is exported and no trace is made.</summary>
    public string? Endpoint { get; init; }

    /// <summary>What the collector calls this service.</summary>
    public string ServiceName { get; init; } = "exitbot";

    public bool IsExporting => !string.IsNullOrWhiteSpace(Endpoint);
}

internal sealed class TelemetryOptionsValidator : IValidateOptions<TelemetryOptions>
{
    public ValidateOptionsResult Validate(string? name, TelemetryOptions options) =>
        options.IsExporting && !(Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            ? ValidateOptionsResult.Fail($"OpenTelemetry:Endpoint is '{options.Endpoint}', which is no address: write it like http://localhost:4317, or leave it out.")
            : string.IsNullOrWhiteSpace(options.ServiceName)
                ? ValidateOptionsResult.Fail("OpenTelemetry:ServiceName is empty: give it a name, or leave it out.")
                : ValidateOptionsResult.Success;
}
