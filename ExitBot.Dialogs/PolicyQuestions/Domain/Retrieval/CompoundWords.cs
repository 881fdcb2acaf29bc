using System.Collections.Frozen;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

/// <summary>"Resturlaub", "Urlaubsabgeltung": German writes in one word what others write in two.</summary>
internal sealed class CompoundWords(FrozenDictionary<string, Meaning> meanings, Stemmer stemmer)
{
    private const int ShortestCompound = 8;
    private const int ShortestPart = 5;
    private const int ShortestPartOfTwo = 4;

    private readonly FrozenDictionary<string, Meaning>.AlternateLookup<ReadOnlySpan<char>> _meaningsOfParts = meanings.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Both of its parts, where both are known.</summary>
    public (Meaning First, Meaning Second)? TwoIn(string stem)
    {
        for (var length = ShortestPartOfTwo; stem.Length >= ShortestCompound && length <= stem.Length - ShortestPartOfTwo; length++)
        {
            if (_meaningsOfParts.TryGetValue(stem.AsSpan(length), out var second) && BeginningOf(stem[..length]) is { } first && first.Concept != second.Concept)
            {
                return (first, second);
            }
        }

        return null;
    }

    /// <summary>"Urlaubstage": only one of its parts is known.</summary>
    public Meaning? PartOf(string stem)
    {
        for (var length = stem.Length - 1; stem.Length >= ShortestCompound && length >= ShortestPart; length--)
        {
            if (_meaningsOfParts.TryGetValue(stem.AsSpan(stem.Length - length), out var ending))
            {
                return ending;
            }

            if (_meaningsOfParts.TryGetValue(stem.AsSpan(0, length), out var beginning))
            {
                return beginning;
            }
        }

        return null;
    }

    // With the letter that joins it: "Urlaub-s-abgeltung".
    private Meaning? BeginningOf(string part) =>
        meanings.GetValueOrDefault(stemmer.Stem(part)) ?? (part[^1] == 's' ? meanings.GetValueOrDefault(stemmer.Stem(part[..^1])) : null);
}
