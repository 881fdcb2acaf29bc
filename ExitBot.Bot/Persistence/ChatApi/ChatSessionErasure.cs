using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Persistence.Turns;
using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Erasure;

namespace ExitBot.Bot.Persistence.ChatApi;

/// <summary>Forgets whose session it was. Whoever asks for it afterwards finds nothing.</summary>
internal sealed class ChatSessionErasure(IRowReader reader, UnitOfWork unit) : IErasable
{
    private static readonly RowQuery<ConversationRow> ByKey = new([nameof(ConversationRow.Key)]);
    private static readonly RowQuery<ChatSessionRow> ById = new([nameof(ChatSessionRow.Id)]);

    public IReadOnlyCollection<string> Tables { get; } = ["ChatSessions"];

    public async Task StageErasureAsync(KeyHash conversation, CancellationToken cancellationToken)
    {
        if (await reader.FirstAsync(ByKey, cancellationToken, conversation) is { } known
            && Guid.TryParseExact(known.ConversationId, "N", out var id)
            && await reader.FirstAsync(ById, cancellationToken, id) is { } row
            && row.Conversation == conversation)
        {
            unit.OnCommit(batch => batch.Delete(row));
        }
    }
}
