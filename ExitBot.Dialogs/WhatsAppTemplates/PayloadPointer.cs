using System.Text.Json.Nodes;

namespace ExitBot.Dialogs.WhatsAppTemplates;

internal static class PayloadPointer
{
    /// <summary>Whether a JSON pointer leads to something.</summary>
    public static bool Exists(JsonNode payload, string pointer)
    {
        JsonNode? node = payload;
        foreach (var part in pointer.Split('/').Skip(1))
        {
            node = node switch
            {
                JsonObject owner => owner[part],
                JsonArray list when int.TryParse(part, out var place) && place < list.Count => list[place],
                _ => null,
            };
        }

        return node is not null;
    }
}
