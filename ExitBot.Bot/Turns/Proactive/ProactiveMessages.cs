using ExitBot.Bot.Turns.Sending;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ExitBot.Bot.Turns.Proactive;

/// <param name="journal">One of its own: what it stages, the turn runner must not hand over as well.</param>
internal sealed class ProactiveMessages(
    IConversationStore conversations,
    [FromKeyedServices(ProactiveMessages.JournalKey)] ITurnJournal journal,
    IUnitOfWork unit,
    OutboxSender outbox,
    TurnScheduler turns,
    TimeProvider clock) : IProactiveMessages, IDisposable
{
    public const string JournalKey = "proactive";

    private readonly List<KeyHash> _announced = [];
    private bool _handsOver;

    public async ValueTask<ProactiveOutcome> StageMessageAsync(KeyHash conversation, Activity message, CancellationToken cancellationToken)
    {
        var (stored, refusal) = await FindAsync(conversation, cancellationToken);
        if (stored is null)
        {
            return refusal!;
        }

        var id = Guid.CreateVersion7(clock.GetUtcNow());
        message.ApplyConversationReference(stored.Reference);
        message.Id = id.ToString("N");
        message.ReplyToId = null;
        message.Timestamp = clock.GetUtcNow();
        var arrival = Arrival(stored, EventIn(stored));
        journal.StageReplies(arrival.ToEntry(), [new TurnReply(id, ReplyKind.Send, Target: null, message.Type, ActivityJson.Write(message))]);
        if (!_handsOver)
        {
            _handsOver = true;
            unit.AfterCommit(() => outbox.Committed(journal.Outgoing));
        }

        return new ProactiveOutcome.Staged(id);
    }

    public async ValueTask<ProactiveOutcome> StageEventAsync(KeyHash conversation, string name, object? value, CancellationToken cancellationToken)
    {
        var (stored, refusal) = await FindAsync(conversation, cancellationToken);
        if (stored is null)
        {
            return refusal!;
        }

        var activity = EventIn(stored);
        activity.Name = name;
        activity.Value = value is null ? null : JToken.FromObject(value, ActivityJson.Shared);
        _ = turns.Announce(conversation);
        _announced.Add(conversation);
        journal.StageWaiting(Arrival(stored, activity));
        unit.AfterCommit(() => turns.Signal(conversation));
        return new ProactiveOutcome.Staged(Guid.CreateVersion7(clock.GetUtcNow()));
    }

    public void Dispose() => _announced.ForEach(turns.Withdraw);

    private async ValueTask<(StoredConversation? Stored, ProactiveOutcome? Refusal)> FindAsync(KeyHash conversation, CancellationToken cancellationToken) =>
        await conversations.FindAsync(conversation, cancellationToken) switch
        {
            null => (null, new ProactiveOutcome.Unknown()),
            { UnreachableReason: { } reason } => (null, new ProactiveOutcome.Unreachable(reason)),
            var stored => (stored, null),
        };

    private static IncomingActivity Arrival(StoredConversation stored, Activity activity) =>
        new(KeyHash.Random(), stored.Key, activity, stored.Caller, ReplyMode.Push);

    private Activity EventIn(StoredConversation stored)
    {
        // Without an id: the channel does not know it, and replies could not name it.
        var activity = new Activity(ActivityTypes.Event) { Timestamp = clock.GetUtcNow() };
        activity.ApplyConversationReference(stored.Reference, isIncoming: true);
        return activity;
    }
}
