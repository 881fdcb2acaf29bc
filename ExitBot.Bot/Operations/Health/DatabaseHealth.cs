using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Persistence.Turns;
using ExitBot.Bot.Turns;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ExitBot.Bot.Operations.Health;

/// <summary>Reads a row on the way that turns take. What it throws is its failure.</summary>
internal sealed class DatabaseHealth(IRowReader reader) : IHealthCheck
{
    private static readonly RowQuery<BotStateRow> ByKey = new([nameof(BotStateRow.Key)]);
    private readonly KeyHash _key = KeyHash.Random();

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await reader.FirstAsync(ByKey, cancellationToken, _key);
        return HealthCheckResult.Healthy();
    }
}
