using ExitBot.Bot.Turns;
using Microsoft.Bot.Schema;

namespace ExitBot.Bot.Persistence.Turns;

internal static class ConversationRows
{
    /// <summary>The row that numbers what is written to the conversation; made by the first write to it.</summary>
    public static ConversationRow For(KeyHash key, Activity activity, DateTimeOffset now) => new()
    {
        Key = key,
        ChannelId = activity.ChannelId,
        ConversationId = activity.Conversation.Id,
        CreatedAt = now,
    };
}
