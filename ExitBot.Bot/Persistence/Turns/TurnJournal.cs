using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Persistence.Server;
using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Instances;
using ExitBot.Bot.Turns.Sending;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;

namespace ExitBot.Bot.Persistence.Turns;

internal sealed class TurnJournal(UnitOfWork unit, ConversationStore conversations, IOptions<TurnOptions> options, TimeProvider clock) : ITurnJournal
{
    private static readonly RowColumns Outcome = new(
        nameof(InboxRow.Status), nameof(InboxRow.Body), nameof(InboxRow.TraceParent), nameof(InboxRow.CorrelationId), nameof(InboxRow.ResponseStatus), nameof(InboxRow.ResponseBody), nameof(InboxRow.Reason));

    private static readonly RowColumns OutcomeWithBody = new(
        nameof(InboxRow.Status), nameof(InboxRow.ResponseStatus), nameof(InboxRow.ResponseBody), nameof(InboxRow.Reason));

    private readonly List<(OutboxRow Row, string? Body)> _outgoing = [];

    public IReadOnlyList<OutboxEntry> Outgoing => _outgoing.ConvertAll(static reply => reply.Row.ToEntry() with { Body = reply.Body, Origin = TurnOrigin.Current });

    public void StageReplies(InboxEntry entry, IReadOnlyList<TurnReply> replies)
    {
        if (replies.Count > 0)
        {
            unit.OnCommit(batch => AddReplies(batch, entry, replies));
        }
    }

    public void StageArrival(IncomingActivity incoming, TurnResponse? response)
    {
        unit.OnCommit(batch =>
        {
            ArrivalRows.AddDone(batch, incoming, response, clock.GetUtcNow());
            conversations.AddTo(batch, incoming);
        });
        unit.AfterCommit(() => conversations.Written(incoming));
    }

    public void StageWaiting(IncomingActivity incoming) => unit.OnCommit(batch => ArrivalRows.Add(batch, incoming, clock.GetUtcNow()));

    public void StageFence(Lease next) => unit.OnCommit(batch =>
    {
        batch.Update(LeaseStore.RowOf(next, clock.GetUtcNow() + options.Value.LeaseDuration));

        // Even where nothing was said: somebody may wait elsewhere for the turn's response.
        batch.Announce(next.Conversation);
    });

    public void StageDone(InboxEntry entry, TurnResponse? response) =>
        unit.OnCommit(batch => batch.Update(Row(entry, InboxStatus.Done, response, reason: null), Outcome));

    public void StageDeadLetter(InboxEntry entry, TurnResponse? response, string reason, int attempts) => unit.OnCommit(batch =>
    {
        batch.Update(Row(entry, InboxStatus.DeadLetter, response, reason), OutcomeWithBody);
        batch.Insert(DeadLetterRow.OfTurn(
            entry.Key, entry.Conversation, attempts, $"The turn failed: {reason}. The log tells more under the conversation's key.", clock.GetUtcNow()));
    });

    private static InboxRow Row(InboxEntry entry, InboxStatus status, TurnResponse? response, string? reason) => new()
    {
        Key = entry.Key,
        Conversation = entry.Conversation,
        Status = status,
        Mode = entry.Mode,
        ServiceUrl = entry.Caller.ServiceUrl,
        ResponseStatus = response?.Status,
        ResponseBody = response?.Body?.ToString(Formatting.None),
        Reason = reason,
        AcceptedAt = default,
    };

    private void AddReplies(RowBatch batch, InboxEntry entry, IReadOnlyList<TurnReply> replies)
    {
        var now = clock.GetUtcNow();
        var conversation = ConversationRows.For(entry.Conversation, entry.Activity, now);
        foreach (var reply in replies)
        {
            INumberedRow[] rows = [.. Rows(entry, reply, now)];
            Array.ForEach(rows, batch.Insert);
            batch.Number(conversation, rows);
        }
    }

    private IEnumerable<INumberedRow> Rows(InboxEntry entry, TurnReply reply, DateTimeOffset now)
    {
        // Traces are for the Emulator's inspector; nobody said them.
        var isSaid = reply.Type != ActivityTypes.Trace;
        if (isSaid)
        {
            yield return Said(entry, reply, now);
        }

        if (entry.Mode != ReplyMode.ExpectReplies)
        {
            var outgoing = OutgoingRow(entry, reply, isSaid ? null : reply.Body, now);
            _outgoing.Add((outgoing, reply.Body));
            yield return outgoing;
        }
    }

    private static TranscriptRow Said(InboxEntry entry, TurnReply reply, DateTimeOffset now) => new()
    {
        Conversation = entry.Conversation,
        Role = TranscriptRole.Bot,
        Kind = reply.Kind,
        ActivityId = reply.Target ?? reply.Id.ToString("N"),
        Body = reply.Body,
        At = now,
    };

    private static OutboxRow OutgoingRow(InboxEntry entry, TurnReply reply, string? body, DateTimeOffset now) => new()
    {
        Id = reply.Id,
        Conversation = entry.Conversation,
        Status = OutboxStatus.Waiting,
        Kind = reply.Kind,
        Target = reply.Target,
        ChannelId = entry.Activity.ChannelId,
        ConversationId = entry.Activity.Conversation.Id,
        ReplyToId = entry.Activity.Id,
        Body = body,
        AppId = entry.Caller.AppId,
        Audience = entry.Caller.Audience,
        ServiceUrl = entry.Caller.ServiceUrl,
        Tenant = entry.Caller.Tenant,
        CommittedAt = now,
    };
}
