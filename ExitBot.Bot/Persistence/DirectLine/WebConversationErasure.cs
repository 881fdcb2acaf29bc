using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Erasure;

namespace ExitBot.Bot.Persistence.DirectLine;

/// <summary>Forgets whom a web conversation was with, its tokens with it, and the files that were sent in it.</summary>
internal sealed class WebConversationErasure(IRowReader reader, UnitOfWork unit) : IErasable
{
    private static readonly RowQuery<WebConversationRow> InConversation = new([nameof(WebConversationRow.Conversation)]);
    private static readonly RowMatch UploadsOf = new([nameof(UploadRow.Conversation)]);

    public IReadOnlyCollection<string> Tables { get; } = ["WebConversations", "Uploads"];

    public async Task StageErasureAsync(KeyHash conversation, CancellationToken cancellationToken)
    {
        if (await reader.FirstAsync(InConversation, cancellationToken, conversation) is not { } row)
        {
            return;
        }

        unit.OnCommit(batch =>
        {
            batch.Delete(row);
            batch.DeleteAll(UploadRow.In(conversation), UploadsOf);
            batch.Announce(conversation);
        });
    }
}
