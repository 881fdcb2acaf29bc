using ExitBot.Bot.Turns;
using Microsoft.Bot.Schema;

namespace ExitBot.Bot.Channels.ChatApi;

/// <summary>One conversation with the bot over REST. It never closes: after a day of silence it counts as ended, and goes on with the next message.</summary>
/// <param name="OpenedBy">The name of the key, the only one that sees it.</param>
/// <param name="Locale">As the caller gave it; null when it gave none.</param>
internal sealed record ChatSession(Guid Id, string OpenedBy, ChatUser User, string? Locale, DateTimeOffset CreatedAt)
{
    public const string ChannelId = "api";

    public string ConversationId => Id.ToString("N");

    public KeyHash Conversation => ConversationOf(Id);

    public static KeyHash ConversationOf(Guid id) => KeyHash.Of(ChannelId, id.ToString("N"));

    /// <summary>An activity of the session's user.</summary>
    public Activity Activity(string type) => new(type)
    {
        ChannelId = ChannelId,
        ServiceUrl = ServiceUrl,
        Conversation = new ConversationAccount(id: ConversationId),
        From = new ChannelAccount(User.Id, User.Name, RoleTypes.User),
        Recipient = new ChannelAccount("exitbot", "ExitBot", RoleTypes.Bot),
        Locale = Locale,
    };

    public static Caller Caller { get; } = new(AppId: null, Audience: null, ServiceUrl);

    // Nothing is ever posted there: replies lie in the answer and in the session's messages.
    private const string ServiceUrl = "urn:exitbot:api";
}

/// <summary>Whom the caller speaks for, as the caller says. Ids are one namespace: all keys of a deployment speak of the same people.</summary>
internal sealed record ChatUser(string Id, string? Name);
