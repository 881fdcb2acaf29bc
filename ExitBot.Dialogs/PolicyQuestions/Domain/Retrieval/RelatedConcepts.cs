using System.Collections.Frozen;
using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

/// <summary>Which concept is a kind of which other: a rule about equipment may be the one about laptops.</summary>
internal static class RelatedConcepts
{
    private static readonly FrozenDictionary<string, IReadOnlyList<string>> Broader =
        WordFile.Read<Dictionary<string, IReadOnlyList<string>>>("PolicyQuestions/Domain/Retrieval/broader.json").ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly ILookup<string, string> Narrower = Broader
        .SelectMany(pair => pair.Value.Select(broader => (broader, pair.Key)))
        .ToLookup(pair => pair.broader, pair => pair.Key, StringComparer.Ordinal);

    public static IEnumerable<string> Of(string concept) => [.. Broader.GetValueOrDefault(concept, []), .. Narrower[concept]];
}
