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
    private readonly (string Ending, string Becomes)[] _suffixes;

    /// <param name="suffixes">An ending, or an ending and what stands for it: "ies y".</param>
    public Stemmer(IReadOnlyList<string> prefixes, IReadOnlyList<string> suffixes)
    {
        _prefixes = [.. prefixes.OrderByDescending(prefix => prefix.Length)];
        _suffixes = [.. suffixes.Select(suffix => suffix.Split(' ')).Select(parts => (parts[0], parts.Length > 1 ? parts[1] : "")).OrderByDescending(suffix => suffix.Item1.Length)];
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
        foreach (var (ending, becomes) in _suffixes)
        {
            if (rest.Length - ending.Length >= (ending.Length > 2 ? ShortestRootOfLongEnding : ShortestRoot) && rest.EndsWith(ending, StringComparison.Ordinal) && !IsRoot(rest, ending))
            {
                return rest[..^ending.Length] + becomes;
            }
        }

        return rest;
    }

    // The s of "process", "bonus" and "basis" is no ending.
    private static bool IsRoot(string word, string ending) => ending == "s" && word[^2] is ('s' or 'u' or 'i');
}
