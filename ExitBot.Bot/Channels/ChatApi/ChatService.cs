using ExitBot.Bot.Turns;
using ExitBot.Dialogs.Routing;
using Microsoft.Bot.Schema;

namespace ExitBot.Bot.Channels.ChatApi;

/// <summary>Says things in sessions for REST callers, and waits for what the bot answers.</summary>
internal sealed class ChatService(IChatSessionStore sessions, TurnInbox inbox, TurnView view, TimeProvider clock)
{
    /// <summary>How long a caller is kept waiting for a turn.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private const int RepliesAtMost = 20;

    /// <summary>Opens a session; with the same idempotency key it is the same one again.</summary>
    public async Task<ChatSession> OpenAsync(string openedBy, ChatUser user, string? locale, string? idempotencyKey, CancellationToken cancellationToken)
    {
        var id = idempotencyKey is null
            ? Guid.CreateVersion7(clock.GetUtcNow())
            : new Guid(KeyHash.Of("chat session", openedBy, user.Id, idempotencyKey).ToBytes().AsSpan(0, 16));
        var session = new ChatSession(id, openedBy, user, locale, clock.GetUtcNow());
        await sessions.OpenAsync(session, cancellationToken);
        return session;
    }

    /// <returns>Null: not done in <see cref="Patience"/>.</returns>
    public Task<ChatAnswer?> SayAsync(ChatSession session, string message, string? locale, string? idempotencyKey, CancellationToken cancellationToken)
    {
        var activity = session.Activity(ActivityTypes.Message);
        activity.Text = message;
        activity.Locale = locale ?? session.Locale;
        return TurnAsync(session, activity, idempotencyKey, cancellationToken);
    }

    /// <summary>Lets the bot greet, as it does when somebody opens a chat.</summary>
    public Task<ChatAnswer?> GreetAsync(ChatSession session, string? idempotencyKey, CancellationToken cancellationToken)
    {
        var activity = session.Activity(ActivityTypes.ConversationUpdate);
        activity.MembersAdded = [activity.From];
        return TurnAsync(session, activity, idempotencyKey, cancellationToken);
    }

    public Task<FlowState> StateAsync(ChatSession session, CancellationToken cancellationToken) =>
        view.LookAsync(session.Activity(ActivityTypes.Event), ChatSession.Caller, FlowState.OfAsync, cancellationToken);

    private async Task<ChatAnswer?> TurnAsync(ChatSession session, Activity activity, string? idempotencyKey, CancellationToken cancellationToken)
    {
        activity.Id = idempotencyKey is null ? Guid.CreateVersion7(clock.GetUtcNow()).ToString("N") : KeyHash.Of(activity.Type, idempotencyKey).ToString();
        activity.Timestamp = clock.GetUtcNow();
        activity.DeliveryMode = DeliveryModes.ExpectReplies;
        var incoming = new IncomingActivity(
            KeyHash.Of(activity.ChannelId, activity.Conversation.Id, activity.Id), session.Conversation, activity, ChatSession.Caller, ReplyMode.ExpectReplies);
        var response = await inbox.AcceptAndWaitAsync(incoming, Patience, cancellationToken);
        return response switch
        {
            null => null,
            { Body: { } body } => ChatAnswer.Read(session, body),
            _ => await AfterFailureAsync(session, cancellationToken),
        };
    }

    /// <summary>The turn was set aside: what the person hears instead lies in the session.</summary>
    private async Task<ChatAnswer> AfterFailureAsync(ChatSession session, CancellationToken cancellationToken)
    {
        var latest = await sessions.LinesBeforeAsync(session, long.MaxValue, RepliesAtMost, cancellationToken);
        var replies = latest.TakeWhile(line => !line.IsFromUser).Select(ChatMessage.ReplyIn).OfType<ChatReply>().Reverse();
        return new ChatAnswer(session.ConversationId, [.. replies], await StateAsync(session, cancellationToken));
    }
}
