using ExitBot.Bot.Turns;
using ExitBot.Dialogs.People;
using Microsoft.Bot.Schema;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>One conversation over our own Direct Line, and the one person it is with. Its tokens name it; it outlives them.</summary>
/// <param name="Employee">Whom an invitation has bound it to; null: nobody vouched for the person.</param>
/// <param name="Generation">Tokens of an earlier one are revoked.</param>
/// <param name="StartedAt">When the bot heard of it; null: a token was given out and nobody has used it.</param>
internal sealed record WebConversation(
    Guid Id,
    string UserId,
    string? UserName,
    string? Locale,
    string? Employee,
    Guid? Invitation,
    int Generation,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt)
{
    /// <summary>That of Azure's web chat: dialogs treat the two alike.</summary>
    public const string ChannelId = ChannelIds.Webchat;

    public static Caller Caller { get; } = new(AppId: null, Audience: null, OwnWebChat.ServiceUrl);

    public string ConversationId => Id.ToString("N");

    public KeyHash Key => KeyHash.Of(ChannelId, ConversationId);

    /// <summary>Gives an activity its addresses. Whatever a client has written there is gone: the token says who speaks.</summary>
    public void Address(Activity activity)
    {
        activity.ChannelId = ChannelId;
        activity.ServiceUrl = OwnWebChat.ServiceUrl;
        activity.Conversation = new ConversationAccount(id: ConversationId);
        activity.From = new ChannelAccount(UserId, UserName, RoleTypes.User) { AadObjectId = Employee };
        activity.Recipient = new ChannelAccount("exitbot", "ExitBot", RoleTypes.Bot);
        activity.Locale ??= Locale;
        activity.CallerId = null;
        activity.RelatesTo = null;
        activity.DeliveryMode = null;
    }
}
