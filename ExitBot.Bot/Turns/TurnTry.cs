using ExitBot.Bot.Turns.Instances;
using ExitBot.Bot.Turns.Sending;
using ExitBot.Dialogs.Conversations;
using Microsoft.Bot.Builder;

namespace ExitBot.Bot.Turns;

/// <summary>One try of a turn: the bot runs over the activity, and everything it did is committed, or nothing.</summary>
internal sealed class TurnTry(IServiceScopeFactory scopes, IBot bot, OutboxSender outbox, TurnWaiters waiters, TurnTelemetry telemetry, TimeProvider clock)
{
    /// <param name="fresh">The activity's way into the database, when it is not there yet.</param>
    public async Task RunAsync(InboxEntry entry, TurnRecall recall, IConversationHold hold, FreshTurn? fresh, CancellationToken cancellationToken)
    {
        var measured = telemetry.Begin(entry);
        try
        {
            await RunMeasuredAsync(entry, recall, hold, fresh, cancellationToken);
            measured.Committed();
        }
        finally
        {
            measured.Dispose();
        }
    }

    private async Task RunMeasuredAsync(InboxEntry entry, TurnRecall recall, IConversationHold hold, FreshTurn? fresh, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var adapter = new TurnAdapter(entry, () => outbox.SendTyping(entry), clock);
        await adapter.RunAsync(bot, services, recall, cancellationToken);

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
        await CommitAsync(entry, adapter.Response, services, hold, cancellationToken);
        fresh?.Committed();
    }

    /// <summary>Commits what was staged in the scope, and then tells who waits for it.</summary>
    public async Task CommitAsync(InboxEntry entry, TurnResponse? response, IServiceProvider scope, IConversationHold hold, CancellationToken cancellationToken)
    {
        var journal = scope.GetRequiredService<ITurnJournal>();
        await hold.CommitAsync(journal, scope.GetRequiredService<IUnitOfWork>(), cancellationToken);
        waiters.Complete(entry.Key, response ?? TurnResponse.Pushed);
        outbox.Committed(journal.Outgoing);
    }
}
