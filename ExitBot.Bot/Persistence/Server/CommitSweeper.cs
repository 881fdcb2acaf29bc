using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.Server;

/// <summary>Deletes the evidence of commits that nobody can ask about any more.</summary>
internal sealed partial class CommitSweeper(
    IDbContextFactory<ExitBotContext> contexts, IServerDatabase database, TimeProvider clock, ILogger<CommitSweeper> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>Rows deleted at once: few enough that SQL Server locks them and not the table, into which every commit writes.</summary>
    private const int Portion = 1_000;

    /// <summary>Longer than anybody asks, with room for clocks that differ.</summary>
    private static readonly TimeSpan Kept = CommitVerifier.Patience * 3;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception error) when (database.FailureOf(error) is { } failure)
            {
                LogNotSwept(failure.Reason);
            }
        }
    }

    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var limit = clock.GetUtcNow() - Kept;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var old = context.Set<CommitRow>().Where(row => row.At < limit);
        while (true)
        {
            var times = await old.OrderBy(row => row.At).Take(Portion).Select(row => row.At).ToListAsync(cancellationToken);
            if (times.Count == 0)
            {
                return;
            }

            var last = times[^1];
            await old.Where(row => row.At <= last).ExecuteDeleteAsync(cancellationToken);
        }
    }

    [LoggerMessage(EventId = 8012, Level = LogLevel.Information, Message = "Old commit rows were not deleted now ({Reason}); the next round does")]
    private partial void LogNotSwept(string reason);
}
