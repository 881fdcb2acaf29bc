using ExitBot.Bot.Turns.Sending;
using ExitBot.Dialogs.Routing;
using Microsoft.Bot.Builder;

namespace ExitBot.Bot.Turns;

/// <summary>
/// Runs the oldest waiting activity of a conversation through the bot and commits everything the turn did, or nothing.
/// The only caller of <see cref="IUnitOfWork.CommitAsync"/> inside a turn.
/// </summary>
internal sealed partial class TurnRunner(
    IServiceScopeFactory scopes,
    IBot bot,
    IInboxStore store,
    OutboxSender outbox,
    TurnWaiters waiters,
    TurnApology apology,
    TimeProvider clock,
    ILogger<TurnRunner> logger)
{
    private const int Tries = 2;
    private const int Replays = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <returns>Null when the turn is committed or set aside; else, with the database away, how long to wait before the next try.</returns>
    public async Task<TimeSpan?> RunNextAsync(KeyHash conversation, CancellationToken cancellationToken)
    {
        try
        {
            if (await store.NextAsync(conversation, cancellationToken) is { } entry)
            {
                await RunAsync(entry, failures: 0, replays: 0, cancellationToken);
            }

            return null;
        }
        catch (StoreUnavailableException unavailable)
        {
            LogStoreUnavailable(unavailable.Message, Pause.TotalMilliseconds);
            return Pause;
        }
    }

    /// <summary>
    /// Runs an activity whose conversation is idle before it is stored. When this returns it is stored, or its caller has heard that it is not.
    /// </summary>
    /// <returns>False when the activity is stored and its turn is still to be run.</returns>
    public async Task<bool> TryRunFreshAsync(FreshTurn fresh, CancellationToken cancellationToken)
    {
        try
        {
            await RunOnceAsync(fresh.Entry, fresh, cancellationToken);
            return true;
        }
#pragma warning disable CA1031 // Whatever it is: the activity must be stored, or its caller must hear of it.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return await GoOnAsync(fresh, failure, cancellationToken);
        }
    }

    private async Task<bool> GoOnAsync(FreshTurn fresh, Exception failure, CancellationToken cancellationToken)
    {
        try
        {
            if (await fresh.StoreAfterAllAsync() is not AcceptOutcome.Accepted)
            {
                return true;
            }
        }
#pragma warning disable CA1031 // Its caller has it as well, and asks the channel to send again.
        catch (Exception)
#pragma warning restore CA1031
        {
            return true;
        }

        if (failure is StoreUnavailableException || cancellationToken.IsCancellationRequested)
        {
            return false;
        }

        var isStale = failure is StaleWriteException;
        if (isStale)
        {
            LogReplayed(fresh.Entry.Key);
        }
        else
        {
            LogFailed(fresh.Entry.Key, 1, new FailureTrace(failure));
        }

        try
        {
            await RunAsync(fresh.Entry.Anew(), isStale ? 0 : 1, isStale ? 1 : 0, cancellationToken);
            return true;
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }

    private async Task RunAsync(InboxEntry entry, int failures, int replays, CancellationToken cancellationToken)
    {
        for (; ; entry = entry.Anew())
        {
            try
            {
                await RunOnceAsync(entry, fresh: null, cancellationToken);
                return;
            }
            catch (StaleWriteException) when (replays++ < Replays)
            {
                LogReplayed(entry.Key);
            }
#pragma warning disable CA1031 // Whatever a dialog throws: the next message of this conversation must still get its turn.
            catch (Exception failure) when (failure is not StoreUnavailableException && !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogFailed(entry.Key, ++failures, new FailureTrace(failure));
                if (failures >= Tries)
                {
                    await SetAsideAsync(entry.Anew(), failure, cancellationToken);
                    return;
                }
            }
        }
    }

    private async Task RunOnceAsync(InboxEntry entry, FreshTurn? fresh, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var adapter = new TurnAdapter(entry, () => outbox.SendTyping(entry), clock);

        await adapter.RunAsync(bot, services, services.GetRequiredService<TurnConversationState>(), cancellationToken);

        var journal = services.GetRequiredService<ITurnJournal>();
        if (fresh is null)
        {
            journal.StageDone(entry, adapter.Response);
        }
        else if (fresh.TryClaimForCommit())
        {
            journal.StageArrival(fresh.Incoming, adapter.Response);
        }
        else if (await fresh.Stored is AcceptOutcome.Accepted)
        {
            journal.StageDone(entry, adapter.Response);
        }
        else
        {
            // Another copy of the activity was first, and has its turn.
            return;
        }

        journal.StageReplies(entry, adapter.Replies);
        await services.GetRequiredService<IUnitOfWork>().CommitAsync(cancellationToken);

        Finish(entry, journal, adapter.Response);
        fresh?.Committed();
    }

    /// <summary>The person hears an apology and, unless that fails too, the pending question again.</summary>
    private async Task SetAsideAsync(InboxEntry entry, Exception failure, CancellationToken cancellationToken)
    {
        try
        {
            await SetAsideAsync(entry, failure, askAgain: true, cancellationToken);
        }
#pragma warning disable CA1031 // The question may be what fails: then the apology goes out alone.
        catch (Exception again) when (again is not StoreUnavailableException && !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            await SetAsideAsync(entry, failure, askAgain: false, cancellationToken);
        }

        LogSetAside(entry.Key);
    }

    private async Task SetAsideAsync(InboxEntry entry, Exception failure, bool askAgain, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var response = TurnApology.ResponseTo(entry);
        List<TurnReply> replies = [.. apology.RepliesTo(entry)];
        if (askAgain && replies.Count > 0)
        {
            var adapter = new TurnAdapter(entry with { Activity = PendingQuestion.EventIn(entry.Activity) }, static () => { }, clock);
            await adapter.RunAsync(bot, services, services.GetRequiredService<TurnConversationState>(), cancellationToken);
            replies.AddRange(adapter.Replies);
        }

        var journal = services.GetRequiredService<ITurnJournal>();
        journal.StageReplies(entry, replies);
        journal.StageDeadLetter(entry, response, failure.GetType().Name, Tries);
        await services.GetRequiredService<IUnitOfWork>().CommitAsync(cancellationToken);
        Finish(entry, journal, response);
    }

    private void Finish(InboxEntry entry, ITurnJournal journal, TurnResponse? response)
    {
        if (response is not null)
        {
            waiters.Complete(entry.Key, response);
        }

        outbox.Committed(journal.Outgoing);
    }

    [LoggerMessage(EventId = 1001, Level = LogLevel.Warning, Message = "The database is not available ({Reason}); the turn waits {Milliseconds} ms")]
    private partial void LogStoreUnavailable(string reason, double milliseconds);

    [LoggerMessage(EventId = 1002, Level = LogLevel.Information, Message = "Turn {Key} lost a race and runs again on fresh state")]
    private partial void LogReplayed(KeyHash key);

    [LoggerMessage(EventId = 1003, Level = LogLevel.Error, Message = "Turn {Key} failed at try {Try}: {Failure}")]
    private partial void LogFailed(KeyHash key, int @try, FailureTrace failure);

    [LoggerMessage(EventId = 1004, Level = LogLevel.Error, Message = "Turn {Key} was set aside; the conversation goes on")]
    private partial void LogSetAside(KeyHash key);
}
