using ExitBot.Bot.Turns;

namespace ExitBot.Bot.DataRights;

/// <summary>The conversation in which somebody asks to be forgotten, and in which the receipt is said.</summary>
internal sealed record AskingConversation(string ChannelId, string ConversationId)
{
    public KeyHash Key { get; } = KeyHash.Of(ChannelId, ConversationId);
}
