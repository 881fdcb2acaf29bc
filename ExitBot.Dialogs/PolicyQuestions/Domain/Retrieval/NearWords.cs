using System.Collections.Frozen;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

/// <summary>Known words by what a typing mistake leaves as it is: the first letter, and about the length. A large index has tens of thousands.</summary>
internal sealed class NearWords
{
    private readonly FrozenDictionary<(char First, int Length), string[]> _words;

    public NearWords(IEnumerable<string> words) => _words = words
        .Where(word => word.Length >= Typo.ShortestWord)
        .GroupBy(word => (word[0], word.Length))
        .ToFrozenDictionary(same => same.Key, same => same.ToArray());

    /// <summary>The known word that is a letter away; null: there is none, or the word is too short to tell.</summary>
    public string? Find(string word)
    {
        if (word.Length < Typo.ShortestWord)
        {
            return null;
        }

        for (var length = word.Length - 1; length <= word.Length + 1; length++)
        {
            if (_words.TryGetValue((word[0], length), out var candidates) && Array.Find(candidates, known => Typo.IsBetween(word, known)) is { } near)
            {
                return near;
            }
        }

        return null;
    }
}
