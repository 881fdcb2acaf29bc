using ExitBot.Bot.Persistence;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ExitBot.Bot.Operations.Health;

/// <summary>Whether the schema is the program's. It changes when somebody deploys, so it is looked at once a minute.</summary>
internal sealed class MigrationHealth(DatabaseSchema schema, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan LooksEvery = TimeSpan.FromMinutes(1);

    private DateTimeOffset _current;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        if (now - _current < LooksEvery)
        {
            return HealthCheckResult.Healthy();
        }

        if (await schema.CountMissingAsync(cancellationToken) is var missing and > 0)
        {
            return HealthCheckResult.Unhealthy($"{missing} migrations are missing");
        }

        _current = now;
        return HealthCheckResult.Healthy();
    }
}
