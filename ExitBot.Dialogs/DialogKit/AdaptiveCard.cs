using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ExitBot.Dialogs.DialogKit;

/// <summary>The frame of every card: one version that all our channels show, spoken text, wrapping text blocks.</summary>
internal static class AdaptiveCard
{
    private const string ContentType = "application/vnd.microsoft.card.adaptive";
    private const string Version = "1.5";

    public static Attachment Attach(string speak, IEnumerable<JObject> body, IEnumerable<JObject> actions)
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
        return new Attachment { ContentType = ContentType, Content = card };
    }

    public static JObject Text(string text, bool bold = false) => new()
    {
        ["type"] = "TextBlock",
        ["text"] = text,
        ["wrap"] = true,
        ["weight"] = bold ? "Bolder" : "Default",
    };
}
