using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Sending;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.Turns;

internal sealed class OutboxStore(IRowReader reader, IRowWriter writer, IDbContextFactory<ExitBotContext> contexts, TimeProvider clock) : IOutboxStore
{
    private static readonly RowQuery<OutboxRow> ById = new([nameof(OutboxRow.Id)]);

    private static readonly RowQuery<OutboxRow> WaitingIn = new(
        [nameof(OutboxRow.Conversation)], only: (nameof(OutboxRow.Status), OutboxStatus.Waiting), orderBy: nameof(OutboxRow.Sequence));

    private static readonly RowColumns Delivery = new(
        nameof(OutboxRow.Status), nameof(OutboxRow.Body), nameof(OutboxRow.ChannelActivityId), nameof(OutboxRow.Reason));

    // The body stays, so that an operator can have it sent after all.
    private static readonly RowColumns Refusal = new(nameof(OutboxRow.Status), nameof(OutboxRow.Reason));

    private static readonly RowColumns Failure = new(nameof(OutboxRow.Attempts), nameof(OutboxRow.Reason));

    private static readonly RowQuery<TranscriptRow> SaidAt = new([nameof(TranscriptRow.Conversation), nameof(TranscriptRow.Sequence)]);

    public async ValueTask<OutboxEntry?> NextAsync(KeyHash conversation, CancellationToken cancellationToken)
    {
        if (await reader.FirstAsync(WaitingIn, cancellationToken, conversation) is not { } row)
        {
            return null;
        }

        // What was said lies in the transcript, at the same place.
        return row.Body is null && row.Kind != ReplyKind.Delete && await reader.FirstAsync(SaidAt, cancellationToken, conversation, row.Sequence) is { } said
            ? row.ToEntry() with { Body = said.Body }
            : row.ToEntry();
    }

    public Task MarkAsync(IReadOnlyList<OutboxMark> marks, CancellationToken cancellationToken)
    {
        var batch = new RowBatch();
        foreach (var mark in marks)
        {
            Add(batch, mark.Entry, mark.Outcome);
        }

        return writer.WriteAsync(batch, cancellationToken);
    }

    public async ValueTask<string?> ChannelIdOfAsync(string target, CancellationToken cancellationToken) =>
        Guid.TryParseExact(target, "N", out var id) && await reader.FirstAsync(ById, cancellationToken, id) is { } sent
            ? sent.ChannelActivityId
            : target;

    public async Task<IReadOnlyList<KeyHash>> WaitingAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<OutboxRow>()
            .Where(row => row.Status == OutboxStatus.Waiting)
            .GroupBy(row => row.Conversation)
            .OrderBy(conversation => conversation.Min(row => row.CommittedAt))
            .Select(conversation => conversation.Key)
            .ToListAsync(cancellationToken);
    }

    private void Add(RowBatch batch, OutboxEntry entry, SendOutcome outcome)
    {
        switch (outcome)
        {
            case SendOutcome.Sent sent:
                batch.Update(Row(entry, OutboxStatus.Sent, sent.ChannelActivityId, reason: null), Delivery);
                break;
            case SendOutcome.Refused refused:
                batch.Update(Row(entry, OutboxStatus.SetAside, channelActivityId: null, refused.Reason), Refusal);
                batch.Insert(DeadLetterRow.OfReply(entry.Id, entry.Conversation, entry.Attempts + 1, refused.Reason, clock.GetUtcNow()));
                break;
            case SendOutcome.Retry retry:
                batch.Update(Row(entry, OutboxStatus.Waiting, channelActivityId: null, retry.Reason), Failure);
                break;
        }
    }

    private static OutboxRow Row(OutboxEntry entry, OutboxStatus status, string? channelActivityId, string? reason) => new()
    {
        Id = entry.Id,
        Conversation = entry.Conversation,
        Status = status,
        Kind = entry.Kind,
        ChannelId = entry.ChannelId,
        ConversationId = entry.ConversationId,
        ServiceUrl = entry.Caller.ServiceUrl,
        ChannelActivityId = channelActivityId,
        Attempts = entry.Attempts + 1,
        Reason = reason is { Length: > Limits.Reason } ? reason[..Limits.Reason] : reason,
        CommittedAt = entry.CommittedAt,
    };
}
