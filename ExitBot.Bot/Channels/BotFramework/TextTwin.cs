using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ExitBot.Bot.Channels.BotFramework;

/// <summary>The same message without its cards, for a channel that refuses them: the summary, where dialogs put what the card says.</summary>
internal static class TextTwin
{
    /// <param name="body">An activity as JSON.</param>
    /// <returns>Null when the activity has no card, or nothing to say without it. Id and quick replies stay.</returns>
    public static string? Of(string? body)
    {
        if (body is null || !body.Contains("\"attachments\":[{", StringComparison.Ordinal))
        {
            return null;
        }

        using var reader = new JsonTextReader(new StringReader(body)) { DateParseHandling = DateParseHandling.None };
        var activity = JObject.Load(reader);
        var text = (string?)activity["summary"] ?? (string?)activity["text"];
        if (string.IsNullOrEmpty(text) || activity["attachments"] is not JArray { Count: > 0 })
        {
            return null;
        }

        activity.Remove("attachments");
        activity.Remove("attachmentLayout");
        activity.Remove("summary");
        activity["text"] = text;
        return activity.ToString(Formatting.None);
    }
}
