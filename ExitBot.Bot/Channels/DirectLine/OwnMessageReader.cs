using System.Globalization;
using System.Text.Json;
using ExitBot.Bot.Turns;

namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>Reads the lines of one transcript, oldest first, as the person saw them: what was picked from a card's list has its title there, not its code.</summary>
internal sealed class OwnMessageReader
{
    /// <summary>Of the lists shown so far, by their codes.</summary>
    private readonly Dictionary<string, string> _titles = [];

    /// <returns>Null for what is gone, and for changes of what was said before.</returns>
    public OwnMessage? Read(SaidLine line)
    {
        if (line is not { Kind: ReplyKind.Send, Body: { } body })
        {
            return null;
        }

        using var json = JsonDocument.Parse(body);
        var activity = json.RootElement;
        KeepTitles(activity);
        var isUser = activity.TryGetProperty("from", out var from) && TextOf(from, "role") == "user";
        return new OwnMessage(
            line.ActivityId ?? "",
            isUser ? "user" : "assistant",
            TextOf(activity, "text") is { Length: > 0 } text ? text : TextOf(activity, "summary") ?? Picked(activity),
            DateTimeOffset.TryParse(TextOf(activity, "timestamp"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null);
    }

    private void KeepTitles(JsonElement activity)
    {
        foreach (var choice in ItemsOf(activity, "attachments")
            .SelectMany(attachment => attachment.TryGetProperty("content", out var card) ? ItemsOf(card, "body") : default)
            .SelectMany(input => ItemsOf(input, "choices")))
        {
            if (TextOf(choice, "value") is { } code && TextOf(choice, "title") is { } title)
            {
                _titles[code] = title;
            }
        }
    }

    /// <summary>What was chosen on a card has no text of its own.</summary>
    private string? Picked(JsonElement activity) =>
        activity.TryGetProperty("value", out var value) && TextOf(value, "answer") is { } answer ? _titles.GetValueOrDefault(answer, answer) : null;

    private static JsonElement.ArrayEnumerator ItemsOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : default;

    private static string? TextOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
