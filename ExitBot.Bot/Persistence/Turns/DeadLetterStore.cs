using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.DeadLetters;
using ExitBot.Dialogs.Conversations;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.Turns;

internal sealed class DeadLetterStore(IRowReader reader, IRowWriter writer, IDbContextFactory<ExitBotContext> contexts, TimeProvider clock) : IDeadLetterStore
{
    private static readonly RowQuery<DeadLetterRow> ById = new([nameof(DeadLetterRow.Id)]);
    private static readonly RowQuery<InboxRow> InboxByKey = new([nameof(InboxRow.Key)]);
    private static readonly RowQuery<ConversationRow> ConversationByKey = new([nameof(ConversationRow.Key)]);

    private static readonly RowColumns TurnAgain = new(
        nameof(InboxRow.Status), nameof(InboxRow.Sequence), nameof(InboxRow.Mode), nameof(InboxRow.ResponseStatus), nameof(InboxRow.ResponseBody), nameof(InboxRow.Reason));

    private static readonly RowColumns ReplyAgain = new(
        nameof(OutboxRow.Status), nameof(OutboxRow.Attempts), nameof(OutboxRow.NextTryAt), nameof(OutboxRow.Reason), nameof(OutboxRow.CommittedAt));

    private static readonly RowColumns TurnBody = new(nameof(InboxRow.Body));
    private static readonly RowColumns ReplyBody = new(nameof(OutboxRow.Body));

    public async Task<IReadOnlyList<DeadLetter>> ListAsync(ListPlace? after, int count, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var page = await Page(context, after, count).ToListAsync(cancellationToken);
        return [.. page.Select(row => row.ToDeadLetter())];
    }

    public Task<DeadLetter?> RetryAsync(Guid id, CancellationToken cancellationToken) =>
        EndAsync(id, (batch, row) => PutBackAsync(batch, row, cancellationToken), cancellationToken);

    public Task<DeadLetter?> DiscardAsync(Guid id, CancellationToken cancellationToken) => EndAsync(id, BlankAsync, cancellationToken);

    internal static IQueryable<DeadLetterRow> Page(ExitBotContext context, ListPlace? after, int count)
    {
        var rows = context.Set<DeadLetterRow>().AsNoTracking();
        if (after is var (at, id))
        {
            rows = rows.Where(row => row.At < at || (row.At == at && row.Id.CompareTo(id) < 0));
        }

        return rows.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(count);
    }

    private async Task<DeadLetter?> EndAsync(Guid id, Func<RowBatch, DeadLetterRow, Task> addAsync, CancellationToken cancellationToken)
    {
        if (await reader.FirstAsync(ById, cancellationToken, id) is not { } row)
        {
            return null;
        }

        try
        {
            // The row first: whoever cannot delete it was not the first, and changes nothing else.
            var batch = new RowBatch();
            batch.Delete(row);
            await addAsync(batch, row);
            await writer.WriteAsync(batch, cancellationToken);
            return row.ToDeadLetter();
        }
        catch (StaleWriteException)
        {
            return null;
        }
    }

    private async Task PutBackAsync(RowBatch batch, DeadLetterRow row, CancellationToken cancellationToken)
    {
        if (row is { ReplyId: { } replyId })
        {
            // From now on it has the whole time again before the sender gives up.
            batch.Update(Reply(replyId, row, OutboxStatus.Waiting), ReplyAgain);
            return;
        }

        var activity = await reader.FirstAsync(InboxByKey, cancellationToken, row.InboxKey!)
            ?? throw new StaleWriteException(nameof(InboxRow));
        var conversation = await reader.FirstAsync(ConversationByKey, cancellationToken, row.Conversation)
            ?? throw new StaleWriteException(nameof(ConversationRow));

        // Nobody waits for the replies in a body any more; pushed they still arrive.
        var mode = activity.Mode == ReplyMode.ExpectReplies ? ReplyMode.Push : activity.Mode;
        var inbox = Turn(row, InboxStatus.Waiting, mode);
        batch.Update(inbox, TurnAgain);
        batch.Number(conversation, inbox);
    }

    private Task BlankAsync(RowBatch batch, DeadLetterRow row)
    {
        if (row.ReplyId is { } replyId)
        {
            batch.Update(Reply(replyId, row, OutboxStatus.SetAside), ReplyBody);
        }
        else
        {
            batch.Update(Turn(row, InboxStatus.DeadLetter, ReplyMode.Push), TurnBody);
        }

        return Task.CompletedTask;
    }

    private static InboxRow Turn(DeadLetterRow row, InboxStatus status, ReplyMode mode) => new()
    {
        Key = row.InboxKey!.Value,
        Conversation = row.Conversation,
        Status = status,
        Mode = mode,
        ServiceUrl = "",
        AcceptedAt = default,
    };

    private OutboxRow Reply(Guid id, DeadLetterRow row, OutboxStatus status) => new()
    {
        Id = id,
        Conversation = row.Conversation,
        Status = status,
        Kind = ReplyKind.Send,
        ChannelId = "",
        ConversationId = "",
        ServiceUrl = "",
        CommittedAt = clock.GetUtcNow(),
    };
}
