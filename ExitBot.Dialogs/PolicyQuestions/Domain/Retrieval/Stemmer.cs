using System.Globalization;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

/// <summary>
/// Takes the ending off a word, so that "expense" finds "expenses" and "vacaciones" "vacación". Light on purpose: two words that become one by mistake cost more than
/// two forms that stay apart.
/// </summary>
public sealed class Stemmer
{
    private const int ShortestRoot = 3;

    // "caring" is no "car".
    private const int ShortestRootOfLongEnding = 4;

    private readonly string[] _prefixes;
    private readonly Suffix[] _suffixes;

    /// <param name="suffixes">An ending; an ending and what stands for it: "ies y"; an ending and how much must be left before it: "e 4", so that "care" is no "car".</param>
    public Stemmer(IReadOnlyList<string> prefixes, IReadOnlyList<string> suffixes)
    {
        _prefixes = [.. prefixes.OrderByDescending(prefix => prefix.Length)];
        _suffixes = [.. suffixes.Select(SuffixOf).OrderByDescending(suffix => suffix.Ending.Length)];
    }

    /// <param name="word">In the form of <see cref="Conversations.PlainText.Words"/>.</param>
    public string Stem(string word)
    {
        if (word.Length <= ShortestRoot || char.IsDigit(word[0]))
        {
            return word;
        }

        var prefix = Array.Find(_prefixes, prefix => word.Length - prefix.Length >= ShortestRoot && word.StartsWith(prefix, StringComparison.Ordinal));
        var rest = prefix is null ? word : word[prefix.Length..];
        foreach (var (ending, becomes, shortest) in _suffixes)
        {
            if (rest.Length - ending.Length >= shortest && rest.EndsWith(ending, StringComparison.Ordinal) && !IsRoot(rest, ending))
            {
                return Single(rest[..^ending.Length], ending) + becomes;
            }
        }

        return rest;
    }

    private static Suffix SuffixOf(string suffix)
    {
        var parts = suffix.Split(' ');
        var usual = parts[0].Length > 2 ? ShortestRootOfLongEnding : ShortestRoot;
        return parts is [_, var second]
            ? int.TryParse(second, CultureInfo.InvariantCulture, out var shortest) ? new Suffix(parts[0], "", shortest) : new Suffix(parts[0], second, usual)
            : new Suffix(parts[0], "", usual);
    }

    // "swapping" and "swap": the letter is doubled for the ending. "calling" and "call" have it both.
    private static string Single(string root, string ending) =>
        ending is "ing" or "ed" && root.Length > ShortestRoot && root[^1] == root[^2] && root[^1] is ('b' or 'd' or 'g' or 'm' or 'n' or 'p' or 'r' or 't') ? root[..^1] : root;

    // The s of "process", "bonus" and "basis" is no ending.
    private static bool IsRoot(string word, string ending) => ending == "s" && word[^2] is ('s' or 'u' or 'i');

    /// <param name="Shortest">What must be left of a word before the ending is cut off.</param>
    private sealed record Suffix(string Ending, string Becomes, int Shortest);
}
