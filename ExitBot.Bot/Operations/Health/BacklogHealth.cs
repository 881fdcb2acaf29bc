using ExitBot.Bot.Operations.Telemetry;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Operations.Health;

/// <summary>Whether replies get out. One dead channel makes the outbox old, so this never takes the service away from the others.</summary>
internal sealed class BacklogHealth(BacklogWatch watch, IOptions<HealthOptions> options) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        watch.Latest.Outbox.OldestAge > options.Value.OldestReply
            ? HealthCheckResult.Degraded($"the oldest reply waits longer than {options.Value.OldestReply}")
            : HealthCheckResult.Healthy());
}
