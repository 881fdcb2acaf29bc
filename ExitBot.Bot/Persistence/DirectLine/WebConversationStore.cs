using ExitBot.Bot.Channels.DirectLine;
using ExitBot.Bot.Invitations;
using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;

namespace ExitBot.Bot.Persistence.DirectLine;

internal sealed class WebConversationStore(IRowReader reader, IRowWriter writer) : IWebConversationStore, IInvitationSessions
{
    private static readonly RowQuery<WebConversationRow> ById = new([nameof(WebConversationRow.Id)]);
    private static readonly RowQuery<WebConversationRow> OfInvitation = new([nameof(WebConversationRow.Invitation)], orderBy: "-" + nameof(WebConversationRow.CreatedAt));
    private static readonly RowColumns Start = new(nameof(WebConversationRow.StartedAt));
    private static readonly RowColumns Tokens = new(nameof(WebConversationRow.Generation));

    public async ValueTask<WebConversation?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        (await reader.FirstAsync(ById, cancellationToken, id))?.ToConversation();

    public async Task<WebConversation?> FindOfInvitationAsync(Guid invitation, CancellationToken cancellationToken) =>
        (await reader.FirstAsync(OfInvitation, cancellationToken, invitation))?.ToConversation();

    public async Task EndAsync(Guid invitation, CancellationToken cancellationToken)
    {
        foreach (var row in await reader.ListAsync(OfInvitation, cancellationToken, invitation))
        {
            await RevokeAsync(row.ToConversation(), cancellationToken);
        }
    }

    public Task OpenAsync(WebConversation conversation, CancellationToken cancellationToken)
    {
        var batch = new RowBatch();
        batch.Insert(WebConversationRow.Of(conversation));
        return writer.WriteAsync(batch, cancellationToken);
    }

    public Task SetStartedAsync(WebConversation conversation, DateTimeOffset at, CancellationToken cancellationToken) =>
        UpdateAsync(conversation with { StartedAt = at }, Start, cancellationToken);

    public Task RevokeAsync(WebConversation conversation, CancellationToken cancellationToken) =>
        UpdateAsync(conversation with { Generation = conversation.Generation + 1 }, Tokens, cancellationToken);

    private async Task UpdateAsync(WebConversation conversation, RowColumns columns, CancellationToken cancellationToken)
    {
        var batch = new RowBatch();
        batch.Update(WebConversationRow.Of(conversation), columns);
        batch.Announce(conversation.Key);
        try
        {
            await writer.WriteAsync(batch, cancellationToken);
        }
        catch (StaleWriteException)
        {
            // It was erased meanwhile: what is gone needs neither.
        }
    }
}
