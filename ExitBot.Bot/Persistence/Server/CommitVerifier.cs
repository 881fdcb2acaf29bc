using ExitBot.Bot.Turns;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.Server;

/// <summary>
/// Finds out whether a commit happened whose answer was lost. It takes the commit's place in the table: that waits for a
/// transaction that is still open, is refused when the commit happened, and when it did not makes sure that it never will.
/// </summary>
internal sealed partial class CommitVerifier(
    IDbContextFactory<ExitBotContext> contexts, IServerDatabase database, TimeProvider clock, ILogger<CommitVerifier> logger)
{
    /// <summary>After so long nobody asks any more; evidence is kept for longer (<see cref="CommitSweeper"/>).</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Tries until the database answers.</summary>
    /// <exception cref="StoreUnavailableException">It did not answer for too long; nobody knows whether the commit happened.</exception>
    public async Task<bool> HappenedAsync(CommitRow commit, CancellationToken cancellationToken)
    {
        LogLost();
        var begun = clock.GetTimestamp();
        for (var tries = 0; ; tries++)
        {
            try
            {
                var happened = await FindOrTakePlaceAsync(commit, cancellationToken);
                LogVerified(happened);
                return happened;
            }
            catch (Exception error) when (database.FailureOf(error) is { } failure)
            {
                // A duplicate is an answer too: the transaction that was still open has ended, and the next look finds its row.
                if (clock.GetElapsedTime(begun) > Patience)
                {
                    throw new StoreUnavailableException(failure.Reason, error);
                }
            }

            await Task.Delay(ServerRetries.PauseAfter(tries), clock, cancellationToken);
        }
    }

    private async Task<bool> FindOrTakePlaceAsync(CommitRow commit, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var commits = context.Set<CommitRow>();
        if (await commits.AsNoTracking().SingleOrDefaultAsync(row => row.At == commit.At && row.Id == commit.Id, cancellationToken) is { } found)
        {
            return found.Happened;
        }

        commits.Add(new CommitRow { At = commit.At, Id = commit.Id, Happened = false });
        await context.SaveChangesAsync(cancellationToken);
        return false;
    }

    [LoggerMessage(EventId = 8010, Level = LogLevel.Warning, Message = "The connection was lost while the database committed; asking whether it did")]
    private partial void LogLost();

    [LoggerMessage(EventId = 8011, Level = LogLevel.Information, Message = "The commit whose answer was lost happened: {Happened}")]
    private partial void LogVerified(bool happened);
}
