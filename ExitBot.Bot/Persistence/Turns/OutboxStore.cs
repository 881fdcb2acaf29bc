using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Sending;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.Turns;

internal sealed class OutboxStore(IRowReader reader, IRowWriter writer, ConversationStore conversations, IDbContextFactory<ExitBotContext> contexts, TimeProvider clock) : IOutboxStore
{
    private static readonly RowQuery<OutboxRow> ById = new([nameof(OutboxRow.Id)]);

    private static readonly RowQuery<OutboxRow> WaitingIn = new(
        [nameof(OutboxRow.Conversation)], only: (nameof(OutboxRow.Status), OutboxStatus.Waiting), orderBy: nameof(OutboxRow.Sequence));

    private static readonly RowColumns Delivery = new(
        nameof(OutboxRow.Status), nameof(OutboxRow.Body), nameof(OutboxRow.ChannelActivityId), nameof(OutboxRow.Reason));

    // The body stays, so that an operator can have it sent after all.
    private static readonly RowColumns Refusal = new(nameof(OutboxRow.Status), nameof(OutboxRow.Reason));

    private static readonly RowColumns Failure = new(nameof(OutboxRow.Attempts), nameof(OutboxRow.Reason), nameof(OutboxRow.NextTryAt));

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

    public async Task MarkAsync(IReadOnlyList<OutboxMark> marks, CancellationToken cancellationToken)
    {
        var batch = new RowBatch();
        foreach (var mark in marks)
        {
            Add(batch, mark);
            if (mark.Outcome is SendOutcome.Refused { IsUnreachable: true } refused)
            {
                // Before the marks: it may be written again if they have to be.
                await conversations.SetUnreachableAsync(mark.Entry.Conversation, Cut(refused.Reason)!, cancellationToken);
            }
        }

        await writer.WriteAsync(batch, cancellationToken);
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

    private void Add(RowBatch batch, OutboxMark mark)
    {
        switch (mark.Outcome)
        {
            case SendOutcome.Sent sent:
                batch.Update(Row(mark, OutboxStatus.Sent, sent.Note, sent.ChannelActivityId), Delivery);
                break;
            case SendOutcome.Skipped skipped:
                batch.Update(Row(mark, OutboxStatus.Skipped, skipped.Reason), Delivery);
                break;
            case SendOutcome.Refused refused:
                batch.Update(Row(mark, OutboxStatus.SetAside, refused.Reason), Refusal);
                batch.Insert(DeadLetterRow.OfReply(mark.Entry.Id, mark.Entry.Conversation, mark.Entry.Attempts + 1, refused.Reason, clock.GetUtcNow()));
                break;
            case SendOutcome.Retry retry:
                batch.Update(Row(mark, OutboxStatus.Waiting, retry.Reason), Failure);
                break;
        }
    }

    private static OutboxRow Row(OutboxMark mark, OutboxStatus status, string? reason, string? channelActivityId = null) => new()
    {
        Id = mark.Entry.Id,
        Conversation = mark.Entry.Conversation,
        Status = status,
        Kind = mark.Entry.Kind,
        ChannelId = mark.Entry.ChannelId,
        ConversationId = mark.Entry.ConversationId,
        ServiceUrl = mark.Entry.Caller.ServiceUrl,
        ChannelActivityId = channelActivityId,
        Attempts = mark.Entry.Attempts + 1,
        NextTryAt = mark.NextTryAt,
        Reason = Cut(reason),
        CommittedAt = mark.Entry.CommittedAt,
    };

    private static string? Cut(string? reason) => reason is { Length: > Limits.Reason } ? reason[..Limits.Reason] : reason;
}
