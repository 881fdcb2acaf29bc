using System.Globalization;
using System.Text.Json.Nodes;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation;

namespace ExitBot.Tests.WhatsAppTemplates;

/// <summary>A payload with one fault, and what has to be said of it.</summary>
internal sealed record BrokenPayload(string Rule, string Path, Severity Severity, JsonObject Payload)
{
    public static BrokenPayload Error(string rule, string path, JsonObject payload) => new(rule, path, Severity.Error, payload);

    public static BrokenPayload Warning(string rule, string path, JsonObject payload) => new(rule, path, Severity.Warning, payload);

    public static BrokenPayload Info(string rule, string path, JsonObject payload) => new(rule, path, Severity.Info, payload);

    public override string ToString() => $"{Rule} {Path} {Payload.ToJsonString()}";
}

internal static class PayloadEdits
{
    /// <summary>Puts a value where a pointer leads; a list grows by a place that is one too far.</summary>
    public static JsonObject With(this JsonObject payload, string pointer, JsonNode? value)
    {
        var parts = pointer.Split('/')[1..];
        var node = (JsonNode)payload;
        foreach (var part in parts[..^1])
        {
            node = node is JsonArray list ? list[Place(part)]! : node[part]!;
        }

        if (node is not JsonArray last)
        {
            node[parts[^1]] = value;
        }
        else if (Place(parts[^1]) is var place && place < last.Count)
        {
            last[place] = value;
        }
        else
        {
            last.Add(value);
        }

        return payload;
    }

    public static JsonObject WithJson(this JsonObject payload, string pointer, string json) => payload.With(pointer, JsonNode.Parse(json));

    public static JsonObject Without(this JsonObject payload, string pointer)
    {
        var cut = pointer.LastIndexOf('/');
        var node = (JsonNode)payload;
        foreach (var part in pointer[..cut].Split('/').Skip(1))
        {
            node = node is JsonArray list ? list[Place(part)]! : node[part]!;
        }

        if (node is JsonArray items)
        {
            items.RemoveAt(Place(pointer[(cut + 1)..]));
        }
        else
        {
            ((JsonObject)node).Remove(pointer[(cut + 1)..]);
        }

        return payload;
    }

    private static int Place(string part) => int.Parse(part, CultureInfo.InvariantCulture);
}
