using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.WhatsAppTemplates;

/// <summary>Phrases as they are compared with what somebody said: see <see cref="PlainText.Words"/>.</summary>
internal static class ComparableWords
{
    public static IReadOnlyList<string> Of(IReadOnlyList<string> phrases) => [.. phrases.Select(PlainText.Words).Distinct(StringComparer.Ordinal)];

    public static IReadOnlyDictionary<TKey, IReadOnlyList<string>> Of<TKey>(IReadOnlyDictionary<TKey, IReadOnlyList<string>> phrases)
        where TKey : notnull => phrases.ToDictionary(pair => pair.Key, pair => Of(pair.Value));
}
