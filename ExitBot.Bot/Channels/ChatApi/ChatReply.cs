using System.Text.Json;
using System.Text.Json.Nodes;

namespace ExitBot.Bot.Channels.ChatApi;

/// <param name="Text">What is to be read; for a card without a text its plain twin.</param>
/// <param name="Attachments">As the Bot Framework has them: contentType, content.</param>
internal sealed record ChatReply(string Id, string? Text, IReadOnlyList<JsonNode> Attachments, IReadOnlyList<SuggestedAction> SuggestedActions)
{
    public static ChatReply Example { get; } = new(
        "a1",
        "Shall we begin?",
        [JsonNode.Parse("""{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","version":"1.5"}}""")!],
        [new SuggestedAction("Yes, go on", "yes")]);

    /// <summary>From an activity as JSON.</summary>
    public static ChatReply Of(JsonElement activity) => new(
        TextOf(activity, "id") ?? string.Empty,
        WordsOf(activity),
        AttachmentsOf(activity),
        [.. ActionsOf(activity)]);

    /// <summary>What of an activity is for people to read: its text, or the plain twin of its card.</summary>
    public static string? WordsOf(JsonElement activity) =>
        TextOf(activity, "text") is { Length: > 0 } text ? text : TextOf(activity, "summary");

    public static IReadOnlyList<JsonNode> AttachmentsOf(JsonElement activity) =>
        activity.TryGetProperty("attachments", out var attachments) && attachments.ValueKind == JsonValueKind.Array
            ? [.. attachments.EnumerateArray().Select(attachment => JsonNode.Parse(attachment.GetRawText())!)]
            : [];

    private static IEnumerable<SuggestedAction> ActionsOf(JsonElement activity)
    {
        if (!activity.TryGetProperty("suggestedActions", out var suggested) || !suggested.TryGetProperty("actions", out var actions))
        {
            yield break;
        }

        foreach (var action in actions.EnumerateArray())
        {
            var title = TextOf(action, "title") ?? string.Empty;
            yield return new SuggestedAction(title, TextOf(action, "value") ?? title);
        }
    }

    private static string? TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <param name="Value">What to send as the message when it is chosen.</param>
internal sealed record SuggestedAction(string Title, string Value);
