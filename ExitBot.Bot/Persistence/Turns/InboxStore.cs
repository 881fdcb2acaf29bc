using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json.Linq;

namespace ExitBot.Bot.Persistence.Turns;

internal sealed class InboxStore(IRowReader reader, IRowWriter writer, IDbContextFactory<ExitBotContext> contexts, TimeProvider clock) : IInboxStore
{
    private static readonly RowQuery<InboxRow> ByKey = new([nameof(InboxRow.Key)]);

    private static readonly RowQuery<InboxRow> WaitingIn = new(
        [nameof(InboxRow.Conversation)], only: (nameof(InboxRow.Status), InboxStatus.Waiting), orderBy: nameof(InboxRow.Sequence));

    public async Task<AcceptOutcome> AcceptAsync(IncomingActivity incoming, CancellationToken cancellationToken)
    {
        try
        {
            await writer.WriteAsync(Batch(incoming), cancellationToken);
            return new AcceptOutcome.Accepted();
        }
        catch (DuplicateRowException)
        {
            var first = await reader.FirstAsync(ByKey, cancellationToken, incoming.Key);
            return first is { Status: not InboxStatus.Waiting }
                ? new AcceptOutcome.Repeated(Finished: true, ResponseOf(first))
                : new AcceptOutcome.Repeated(Finished: false, Response: null);
        }
    }

    public async ValueTask<InboxEntry?> NextAsync(KeyHash conversation, CancellationToken cancellationToken)
    {
        var row = await reader.FirstAsync(WaitingIn, cancellationToken, conversation);
        return row is null
            ? null
            : new InboxEntry(
                row.Key,
                row.Conversation,
                row.Sequence,
                ActivityJson.Read(row.Body ?? throw new InvalidOperationException("A waiting inbox row has a body.")),
                new Caller(row.AppId, row.Audience, row.ServiceUrl),
                row.Mode);
    }

    public async Task<IReadOnlyList<KeyHash>> WaitingAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<InboxRow>()
            .Where(row => row.Status == InboxStatus.Waiting)
            .OrderBy(row => row.AcceptedAt)
            .Select(row => row.Conversation)
            .ToListAsync(cancellationToken);
    }

    private static TurnResponse? ResponseOf(InboxRow row) => row.ResponseStatus is { } status
        ? new TurnResponse(status, row.ResponseBody is { } body ? new JRaw(body) : null)
        : null;

    private RowBatch Batch(IncomingActivity incoming)
    {
        var now = clock.GetUtcNow();
        var activity = incoming.Activity;
        var body = ActivityJson.Write(activity);
        var conversation = ConversationRows.For(incoming.Conversation, activity, now);
        var inbox = new InboxRow
        {
            Key = incoming.Key,
            Conversation = incoming.Conversation,
            Status = InboxStatus.Waiting,
            Mode = incoming.Mode,
            Body = body,
            AppId = incoming.Caller.AppId,
            Audience = incoming.Caller.Audience,
            ServiceUrl = incoming.Caller.ServiceUrl,
            AcceptedAt = now,
        };

        var batch = new RowBatch();
        batch.Insert(inbox);
        if (activity.Type != ActivityTypes.Message)
        {
            batch.Number(conversation, inbox);
            return batch;
        }

        var transcript = new TranscriptRow
        {
            Conversation = incoming.Conversation,
            Role = TranscriptRole.User,
            Kind = ReplyKind.Send,
            ActivityId = activity.Id,
            Body = body,
            At = now,
        };
        batch.Insert(transcript);
        batch.Number(conversation, inbox, transcript);
        return batch;
    }
}
