using System.Text.Json;

namespace ExitBot.Dialogs.DialogKit;

/// <summary>Texts by the values of an enum, one for each. The serializer finds a missing property; this finds a missing key.</summary>
public static class CompleteTexts
{
    /// <exception cref="JsonException">A value has no text; the message names it.</exception>
    public static IReadOnlyDictionary<TKey, TValue> Of<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> texts)
        where TKey : struct, Enum
    {
        var missing = Enum.GetValues<TKey>().Where(key => !texts.ContainsKey(key)).ToList();
        return missing.Count == 0 ? texts : throw new JsonException($"No text for {typeof(TKey).Name} {string.Join(", ", missing)}.");
    }
}
