using System.Globalization;
using ExitBot.Bot.Api;
using ExitBot.Bot.Api.Limits;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Channels.ChatApi;

/// <summary>What callers may see of sessions.</summary>
internal sealed class ChatSessions(IChatSessionStore store, ChatService chat, IOptions<SessionLimitOptions> options, TimeProvider clock)
{
    private const int PageSize = 50;

    private DateTimeOffset ActiveSince => clock.GetUtcNow() - TimeSpan.FromHours(options.Value.TimeoutHours);

    /// <summary>The caller's own session. Null: unknown, malformed, another key's, or of another user than the call names.</summary>
    public async Task<ChatSession?> FindAsync(string id, string caller, ChatUser? user, CancellationToken cancellationToken) =>
        ApiId.TryRead(id, out var guid)
        && await store.FindAsync(guid, cancellationToken) is { } session
        && session.OpenedBy == caller
        && (user is null || user.Id == session.User.Id)
            ? session
            : null;

    /// <summary>True for the id of a session that was erased.</summary>
    public async Task<bool> WasErasedAsync(string id, CancellationToken cancellationToken) => ApiId.TryRead(id, out var guid) && await store.WasErasedAsync(guid, cancellationToken);

    /// <param name="openedBy">Null: of all keys, and without names.</param>
    public async Task<ItemList<SessionItem>> ListAsync(PageRequest page, string? openedBy, CancellationToken cancellationToken)
    {
        var found = await store.ListAsync(openedBy, page.After, page.Limit + 1, cancellationToken);
        var items = new List<SessionItem>();
        foreach (var summary in found.Take(page.Limit))
        {
            items.Add(SessionItem.Of(summary, await chat.StateAsync(summary.Session, cancellationToken), withName: openedBy is not null, ActiveSince));
        }

        var last = found.Count > page.Limit ? found[page.Limit - 1].Session : null;
        return new ItemList<SessionItem>(items, last is null ? null : PageCursor.Write(new ListPlace(last.CreatedAt, last.Id)));
    }

    public async Task<SessionView> ReadAsync(ChatSession session, long before, CancellationToken cancellationToken)
    {
        var lines = await store.LinesBeforeAsync(session, before, PageSize + 1, cancellationToken);
        var messages = new ItemList<ChatMessage>(
            [.. lines.Take(PageSize).Reverse().Select(ChatMessage.Of)],
            lines.Count > PageSize ? lines[PageSize - 1].Sequence.ToString(CultureInfo.InvariantCulture) : null);
        return new SessionView(session.ConversationId, ChatSession.ChannelId, await chat.StateAsync(session, cancellationToken), messages);
    }

    public async Task<ItemList<ChatMessage>> MessagesAfterAsync(ChatSession session, long after, CancellationToken cancellationToken)
    {
        var lines = await store.LinesAfterAsync(session, after, PageSize, cancellationToken);
        return new ItemList<ChatMessage>([.. lines.Select(ChatMessage.Of)], NextCursor: null);
    }

    /// <summary>The place of what the person said last; 0 when that was nothing.</summary>
    public async Task<long> LastSequenceOfUserAsync(ChatSession session, CancellationToken cancellationToken)
    {
        var lines = await store.LinesBeforeAsync(session, long.MaxValue, PageSize, cancellationToken);
        return lines.FirstOrDefault(line => line.IsFromUser)?.Sequence ?? 0;
    }

    public async Task<SessionStatistics> CountAsync(CancellationToken cancellationToken) =>
        SessionStatistics.Of(await store.CountAsync(ActiveSince, cancellationToken));

    /// <summary>Null when there is no such session. For those who look after the bot: of any key.</summary>
    public async Task<SessionDebug?> DebugAsync(string id, ITemplateDraftStore templates, CancellationToken cancellationToken)
    {
        if (!ApiId.TryRead(id, out var guid) || await store.FindAsync(guid, cancellationToken) is not { } session)
        {
            return null;
        }

        var lines = await store.LinesBeforeAsync(session, long.MaxValue, PageSize, cancellationToken);
        var state = await chat.StateAsync(session, cancellationToken);
        return SessionDebug.Of(
            await store.SummaryAsync(session, cancellationToken),
            state,
            [.. lines.Reverse().Select(ChatMessage.Of)],
            await store.ModelCallsAsync(session, PageSize, cancellationToken),
            DraftId.TryParse(state.TemplateId, provider: null, out var template) ? await templates.FindAsync(template, cancellationToken) : null);
    }
}
