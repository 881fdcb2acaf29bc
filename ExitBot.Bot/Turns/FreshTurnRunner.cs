using ExitBot.Bot.Turns.Instances;
using ExitBot.Dialogs.Conversations;

namespace ExitBot.Bot.Turns;

/// <summary>
/// Runs an activity of an idle conversation before it is stored. Whatever happens, in the end it is stored, or its caller has heard
/// that it is not.
/// </summary>
internal sealed partial class FreshTurnRunner(TurnTry once, TurnRunner ordinary, IConversationHolds holds, ILogger<FreshTurnRunner> logger)
{
    /// <summary>Only where no other instance can have something of the conversation waiting.</summary>
    public bool IsPossible => holds.IsSole;

    /// <returns>False when the activity is stored and its turn is still to be run.</returns>
    public async Task<bool> TryRunAsync(FreshTurn fresh, CancellationToken cancellationToken)
    {
        using var hold = await holds.TryTakeAsync(fresh.Incoming.Conversation, cancellationToken)
            ?? throw new InvalidOperationException("The only instance has every conversation.");
        var recall = new TurnRecall();
        try
        {
            await once.RunAsync(fresh.Entry, recall, hold, fresh, cancellationToken);
            return true;
        }
#pragma warning disable CA1031 // Whatever it is: the activity must be stored, or its caller must hear of it.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return !await TryStoreAsync(fresh) || await TryGoOnAsync(fresh, failure, recall, hold, cancellationToken);
        }
    }

    /// <returns>Whether the activity is stored and has still to have its turn.</returns>
    private static async Task<bool> TryStoreAsync(FreshTurn fresh)
    {
        try
        {
            return await fresh.StoreAfterAllAsync() is AcceptOutcome.Accepted;
        }
#pragma warning disable CA1031 // Its caller has it as well, and asks the channel to send again.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    /// <summary>The activity is stored now: the failed try counts as the first, and the others follow at once.</summary>
    private async Task<bool> TryGoOnAsync(FreshTurn fresh, Exception failure, TurnRecall recall, IConversationHold hold, CancellationToken cancellationToken)
    {
        if (failure is StoreUnavailableException || cancellationToken.IsCancellationRequested)
        {
            return false;
        }

        var isStale = failure is StaleWriteException;
        if (!isStale)
        {
            LogFailed(fresh.Entry.Key, new FailureTrace(failure));
        }

        try
        {
            await ordinary.RunAsync(fresh.Entry.Anew(), recall, hold, failures: isStale ? 0 : 1, replays: isStale ? 1 : 0, cancellationToken);
            return true;
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }

    [LoggerMessage(EventId = 1005, Level = LogLevel.Error, Message = "Turn {Key} failed at its first try: {Failure}")]
    private partial void LogFailed(KeyHash key, FailureTrace failure);
}
