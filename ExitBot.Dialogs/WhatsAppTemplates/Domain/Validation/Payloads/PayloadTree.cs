using System.Text.Json;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

/// <summary>Makes nodes of JSON: every text is decoded once, however many rules read it.</summary>
internal static class PayloadTree
{
    /// <summary>What stands in for a text that is no text: half of a surrogate pair. No rule lets it pass.</summary>
    private const string NotText = "\uFFFD";

    public static PayloadNode Of(JsonElement payload) => Of(payload, parent: null, key: "");

    private static PayloadNode Of(JsonElement value, PayloadNode? parent, string key) => value.ValueKind switch
    {
        JsonValueKind.Object => OfObject(value, parent, key),
        JsonValueKind.Array => OfList(value, parent, key),
        JsonValueKind.String => PayloadNode.OfText(parent, key, TextOf(value)),
        JsonValueKind.Number => PayloadNode.OfNumber(parent, key, value.TryGetInt64(out var number) ? number : null),
        JsonValueKind.True or JsonValueKind.False => PayloadNode.OfBoolean(parent, key, value.GetBoolean()),
        _ => PayloadNode.Absent(parent, key),
    };

    private static PayloadNode OfObject(JsonElement value, PayloadNode? parent, string key)
    {
        var node = PayloadNode.Branch(parent, key, NodeKind.Object);
        foreach (var member in value.EnumerateObject())
        {
            node.Add(Of(member.Value, node, NameOf(member)));
        }

        return node;
    }

    private static PayloadNode OfList(JsonElement value, PayloadNode? parent, string key)
    {
        var node = PayloadNode.Branch(parent, key, NodeKind.List);
        var place = 0;
        foreach (var item in value.EnumerateArray())
        {
            node.Add(Of(item, node, PayloadNode.Place(place++)));
        }

        return node;
    }

    private static string TextOf(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return NotText;
        }
    }

    private static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return NotText;
        }
    }
}
