using System.Text.RegularExpressions;
using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Answers;

/// <summary>The numbers in a text, in figures of any script and in words of its language.</summary>
internal static partial class Figures
{
    public static HashSet<string> In(string text) => [.. Figure().Matches(PlainText.Fold(text)).Select(match => match.Value)];

    public static HashSet<string> In(string text, string language) => [.. In(text), .. ClaimWords.For(language).NumbersIn(text)];

    [GeneratedRegex(@"\d+(?:[.,]\d+)*")]
    private static partial Regex Figure();
}
