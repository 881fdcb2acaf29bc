using Microsoft.Bot.Builder;

namespace ExitBot.Dialogs.DialogKit;

public static class TurnFacts
{
    /// <summary>The language part of the channel's locale, "en" where it sends none.</summary>
    public static string Language(this ITurnContext context) =>
        context.Activity.Locale?.Split('-', '_')[0].ToLowerInvariant() is { Length: > 0 } language ? language : "en";

    /// <summary>Others may be reading along.</summary>
    public static bool IsGroup(this ITurnContext context) =>
        context.Activity.Conversation.IsGroup == true || context.Activity.Conversation.ConversationType is "groupChat" or "channel";
}
