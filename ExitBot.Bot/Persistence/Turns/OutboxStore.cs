using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.Turns;

internal sealed class OutboxStore(IRowReader reader, IRowWriter writer, IDbContextFactory<ExitBotContext> contexts) : IOutboxStore
{
    private static readonly RowQuery<OutboxRow> ById = new([nameof(OutboxRow.Id)]);

    private static readonly RowQuery<OutboxRow> WaitingIn = new(
        [nameof(OutboxRow.Conversation)], only: (nameof(OutboxRow.Status), OutboxStatus.Waiting), orderBy: nameof(OutboxRow.Sequence));

    private static readonly RowColumns Delivery = new(
        nameof(OutboxRow.Status), nameof(OutboxRow.Body), nameof(OutboxRow.ChannelActivityId), nameof(OutboxRow.Reason));

    // The body stays, so that an operator can have it sent after all.
    private static readonly RowColumns Refusal = new(nameof(OutboxRow.Status), nameof(OutboxRow.Reason));

    private static readonly RowColumns Failure = new(nameof(OutboxRow.Attempts), nameof(OutboxRow.Reason));

    public async ValueTask<OutboxEntry?> NextAsync(KeyHash conversation, CancellationToken cancellationToken)
    {
        if (await reader.FirstAsync(WaitingIn, cancellationToken, conversation) is not { } row)
        {
            return null;
        }

        return new OutboxEntry(
            row.Id,
            row.Conversation,
            row.ChannelId,
            row.ConversationId,
            row.Kind,
            row.Target is null ? null : await ChannelIdOfAsync(row.Target, cancellationToken),
            row.ReplyToId,
            row.Body,
            new Caller(row.AppId, row.Audience, row.ServiceUrl),
            row.Attempts,
            row.CommittedAt);
    }

    public Task SentAsync(OutboxEntry entry, string? channelActivityId, CancellationToken cancellationToken) =>
        UpdateAsync(Row(entry, OutboxStatus.Sent, channelActivityId, reason: null), Delivery, cancellationToken);

    public Task FailedAsync(OutboxEntry entry, string reason, CancellationToken cancellationToken) =>
        UpdateAsync(Row(entry, OutboxStatus.Waiting, channelActivityId: null, reason), Failure, cancellationToken);

    public Task SetAsideAsync(OutboxEntry entry, string reason, CancellationToken cancellationToken) =>
        UpdateAsync(Row(entry, OutboxStatus.SetAside, channelActivityId: null, reason), Refusal, cancellationToken);

    public async Task<IReadOnlyList<KeyHash>> WaitingAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<OutboxRow>()
            .Where(row => row.Status == OutboxStatus.Waiting)
            .OrderBy(row => row.CommittedAt)
            .Select(row => row.Conversation)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Our ids are looked up; an id that is not ours is the channel's already (the activity that came in).</summary>
    private async ValueTask<string?> ChannelIdOfAsync(string target, CancellationToken cancellationToken) =>
        Guid.TryParseExact(target, "N", out var id) && await reader.FirstAsync(ById, cancellationToken, id) is { } sent
            ? sent.ChannelActivityId
            : target;

    private Task UpdateAsync(OutboxRow row, RowColumns columns, CancellationToken cancellationToken)
    {
        var batch = new RowBatch();
        batch.Update(row, columns);
        return writer.WriteAsync(batch, cancellationToken);
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
