using System.Text.RegularExpressions;
using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Answers;

/// <summary>
/// The pattern of "well, 4 out of 5, because ..." in the words of one language, over folded text. Groups: rating, best where it was
/// said, remark. In a script without blanks the words follow each other at once.
/// </summary>
internal static class RatingPattern
{
    // Vowel signs are no \w, so \b would stand within a word of Hindi.
    private const string WordEnd = @"(?![\w\p{M}])";
    private const string WordStart = @"(?<![\w\p{M}])";
    private const string Stops = ".,;:!?)、。،؛؟।";

    public static Regex Of(AnswerWords words)
    {
        var number = $@"\d{{1,3}}|{AnyOf(words.Numbers.Keys)}";
        var connectives = AnyOf(words.Connectives);
        var joined = AnyOf(words.Connectives.Where(IsUnspaced));
        var leadIns = $@"(?:(?:{AnyOf(words.LeadIns)})\s+|(?:{AnyOf(words.LeadIns.Where(IsUnspaced))})[\s{Stops}]*)*";
        var bestFirst = $@"(?:(?<best>{number})\s*(?:{AnyOf(words.BestFirst)})\s*)?";
        var bestLast = $@"(?:\s*(?:/|{WordStart}(?:{AnyOf(words.OutOf)}){WordEnd})\s*(?<best>{number}))?";
        return new Regex(
            $@"^[^\w\s+-]*{leadIns}{bestFirst}(?<rating>{number}){bestLast}(?:{WordEnd}|(?=\s*(?:{joined})))" +
            $@"(?<remark>$|\s*[{Stops}]+(?!\d).*|\s+[-–—].*|[–—].*|\s*[^\w\s{Stops}/⁄%+-].*|\s+(?:{connectives}){WordEnd}.*|\s*(?:{joined}).*)$",
            RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.Compiled);
    }

    private static bool IsUnspaced(string word) => Unspaced.Is(word[0]);

    /// <summary>Of no words: what never matches.</summary>
    private static string AnyOf(IEnumerable<string> words) =>
        string.Join('|', words.OrderByDescending(word => word.Length).Select(Regex.Escape)) is { Length: > 0 } any ? any : "(?!)";
}
