using ExitBot.Dialogs.Conversations.Languages;
using Microsoft.Bot.Builder;

namespace ExitBot.Dialogs.DialogKit;

public static class TurnFacts
{
    /// <summary>The language of the conversation as <see cref="ConversationLanguage"/> has it, else of the channel's locale; English where it is none of ours.</summary>
    public static string Language(this ITurnContext context) => ConversationLanguage.Of(context) ?? SpokenLanguages.Nearest(context.Activity.Locale);

    /// <summary>Others may be reading along.</summary>
    public static bool IsGroup(this ITurnContext context) =>
        context.Activity.Conversation.IsGroup == true || context.Activity.Conversation.ConversationType is "groupChat" or "channel";
}
