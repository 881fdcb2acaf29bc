using Microsoft.Bot.Schema;

namespace ExitBot.Dialogs.Routing;

/// <summary>
/// The mark of a message that came when its person had said more than is allowed: it is answered by a sentence and no dialog hears it, unless it is a cry for help. For channels whose
/// clients lose a refusal. Harmless from anybody else: it only makes the bot deaf to the one message.
/// </summary>
public static class OverLimit
{
    private const string Property = "exitbotOverLimit";

    public static void Mark(Activity message) => message.Properties[Property] = true;

    internal static bool IsMarked(IMessageActivity message) => message is Activity { Properties: { } properties } && properties.ContainsKey(Property);
}
