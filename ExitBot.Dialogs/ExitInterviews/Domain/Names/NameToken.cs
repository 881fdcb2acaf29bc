using System.Buffers;
using System.Text.RegularExpressions;
using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Names;

/// <summary>A word of a text, with what its writing says about it.</summary>
/// <param name="Plain">As words are compared.</param>
/// <param name="Before">What stands between the word before and this one.</param>
/// <param name="IsCapital">It begins with a capital letter and is no abbreviation.</param>
/// <param name="IsCaseless">Its script has no capital letters.</param>
/// <param name="OpensSentence">A capital letter means nothing here.</param>
internal sealed record NameToken(int Start, int End, string Plain, string Before, bool IsCapital, bool IsCaseless, bool OpensSentence)
{
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?…\n\r。！？؟।:;•\"“„«(");

    public bool IsInitial => IsCapital && End - Start == 1;

    /// <summary>Nothing but a blank, a hyphen, an apostrophe or the dot of an abbreviation stands before it.</summary>
    public bool IsJoined => Before is " " or "-" or "'" or "’" or ". ";

    public static List<NameToken> Of(string text)
    {
        List<NameToken> tokens = [];
        var end = 0;
        foreach (var match in TokenPattern.Words().EnumerateMatches(text))
        {
            var word = text.AsSpan(match.Index, match.Length);
            var before = text[end..match.Index];
            end = match.Index + match.Length;
            tokens.Add(new NameToken(match.Index, end, PlainText.Words(word.ToString()), before, IsCapitalised(word), IsWithoutCase(word[0]), OpensAfter(tokens, before)));
        }

        return tokens;
    }

    private static bool IsCapitalised(ReadOnlySpan<char> word) =>
        char.IsUpper(word[0]) && (word.Length == 1 || word.ContainsAnyInRange('a', 'z') || word.ToString().Any(char.IsLower));

    private static bool IsWithoutCase(char letter) => char.IsLetter(letter) && !char.IsLower(letter) && !char.IsUpper(letter);

    // The dot of "Mr." ends no sentence.
    private static bool OpensAfter(List<NameToken> tokens, string before) =>
        tokens.Count == 0 || (before.AsSpan().ContainsAny(SentenceEnds) && !(before is ". " && (tokens[^1].IsInitial || NameWords.Titles.Contains(tokens[^1].Plain))));
}

internal static partial class TokenPattern
{
    [GeneratedRegex(@"[\p{L}\p{M}]+")]
    public static partial Regex Words();
}
