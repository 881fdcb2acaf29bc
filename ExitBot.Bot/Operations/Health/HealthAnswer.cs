using System.Text.Json.Serialization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ExitBot.Bot.Operations.Health;

/// <summary>Body of the health addresses. Callers from elsewhere get the status alone.</summary>
internal sealed record HealthAnswer(HealthStatus Status)
{
    public static HealthAnswer Example { get; } = new(HealthStatus.Healthy) { Version = "0.1.0", UptimeSeconds = 12, Dependencies = [new DependencyHealth("database", HealthStatus.Healthy, 1.2)] };

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Version { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? UptimeSeconds { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<DependencyHealth>? Dependencies { get; init; }

    [JsonIgnore]
    public int HttpStatus => Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
}

internal sealed record DependencyHealth(string Name, HealthStatus Status, double LatencyMs);
