using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.Server;

/// <summary>Deletes the evidence of commits that nobody can ask about any more.</summary>
internal sealed partial class CommitSweeper(
    IDbContextFactory<ExitBotContext> contexts, IServerDatabase database, TimeProvider clock, ILogger<CommitSweeper> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

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

    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var limit = clock.GetUtcNow() - Kept;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<CommitRow>().Where(row => row.At < limit).ExecuteDeleteAsync(cancellationToken);
    }

    [LoggerMessage(EventId = 8012, Level = LogLevel.Information, Message = "Old commit rows were not deleted now ({Reason}); the next round does")]
    private partial void LogNotSwept(string reason);
}
