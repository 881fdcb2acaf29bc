using ExitBot.Dialogs.Conversations.Languages;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ExitBot.Dialogs.DialogKit;

/// <summary>The frame of every card: one version that all our channels show, spoken text, and all of it in plain text beside it.</summary>
internal static class AdaptiveCard
{
    private const string ContentType = "application/vnd.microsoft.card.adaptive";
    private const string Version = "1.5";

    /// <param name="twin">What stands in for the card where none is shown.</param>
    public static Activity ToActivity(string speak, string twin, IEnumerable<JObject> body, IEnumerable<JObject> actions)
    {
        var card = new JObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = Version,
            ["speak"] = speak,
            ["body"] = new JArray(body),
            ["actions"] = new JArray(actions),
        };
        if (TextDirection.IsRightToLeft(speak) == true)
        {
            card["rtl"] = true;
        }

        var message = MessageFactory.Attachment(new Attachment { ContentType = ContentType, Content = card });
        message.Summary = twin;
        return (Activity)message;
    }
}
