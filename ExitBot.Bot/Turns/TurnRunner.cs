using ExitBot.Bot.Turns.Instances;
using ExitBot.Dialogs.Conversations;

namespace ExitBot.Bot.Turns;

/// <summary>Runs the oldest waiting activity of a conversation until its turn is committed or set aside.</summary>
internal sealed partial class TurnRunner(
    IInboxStore store, IConversationHolds holds, TurnTry once, TurnSetAside setAside, ILogger<TurnRunner> logger)
{
    private const int Replays = 10;
    private static readonly TimeSpan PauseForDatabase = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PauseForOthers = TimeSpan.FromMilliseconds(250);

    /// <returns>
    /// Null when the turn is committed or set aside, by whomever; else, with the database away or the conversation in the hands of another
    /// instance, how long to wait before the next try.
    /// </returns>
    public async Task<TimeSpan?> RunNextAsync(KeyHash conversation, CancellationToken cancellationToken)
    {
        try
        {
            using var hold = await holds.TryTakeAsync(conversation, cancellationToken);
            if (hold is null)
            {
                // Whoever has it hears of what waits. Should that one die, it is for us.
                return await store.HasWaitingAsync(conversation, cancellationToken) ? PauseForOthers : null;
            }

            if (await store.NextAsync(conversation, cancellationToken) is { } entry)
            {
                using var joined = entry.Origin?.Resume(logger);
                await RunAsync(entry, new TurnRecall(), hold, failures: 0, replays: 0, cancellationToken);
            }

            return null;
        }
        catch (HoldLostException)
        {
            return PauseForOthers;
        }
        catch (StoreUnavailableException unavailable)
        {
            LogStoreUnavailable(unavailable.Message, PauseForDatabase.TotalMilliseconds);
            return PauseForDatabase;
        }
    }

    /// <param name="failures">Tries that have failed before.</param>
    /// <param name="replays">Tries that have lost a race before.</param>
    public async Task RunAsync(
        InboxEntry entry, TurnRecall recall, IConversationHold hold, int failures, int replays, CancellationToken cancellationToken)
    {
        for (; ; entry = entry.Anew())
        {
            try
            {
                await once.RunAsync(entry, recall, hold, fresh: null, cancellationToken);
                return;
            }
            catch (StaleWriteException) when (replays++ < Replays)
            {
                LogReplayed(entry.Key);
            }
#pragma warning disable CA1031 // Whatever a dialog throws: the next message of this conversation must still get its turn.
            catch (Exception failure) when (failure is not (StoreUnavailableException or HoldLostException) && !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogFailed(entry.Key, ++failures, new FailureTrace(failure));
                if (failures >= TurnSetAside.Tries)
                {
                    await setAside.RunAsync(entry.Anew(), failure, hold, cancellationToken);
                    return;
                }
            }
        }
    }

    [LoggerMessage(EventId = 1001, Level = LogLevel.Warning, Message = "The database is not available ({Reason}); the turn waits {Milliseconds} ms")]
    private partial void LogStoreUnavailable(string reason, double milliseconds);

    [LoggerMessage(EventId = 1002, Level = LogLevel.Information, Message = "Turn {Key} lost a race and runs again on fresh state")]
    private partial void LogReplayed(KeyHash key);

    [LoggerMessage(EventId = 1003, Level = LogLevel.Error, Message = "Turn {Key} failed at try {Try}: {Failure}")]
    private partial void LogFailed(KeyHash key, int @try, FailureTrace failure);
}
