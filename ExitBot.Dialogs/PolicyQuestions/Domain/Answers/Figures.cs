using System.Text.RegularExpressions;
using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Answers;

/// <summary>The numbers in a text, in any script.</summary>
internal static partial class Figures
{
    public static HashSet<string> In(string text) => [.. Figure().Matches(PlainText.Fold(text)).Select(match => match.Value)];

    [GeneratedRegex(@"\d+(?:[.,]\d+)*")]
    private static partial Regex Figure();
}
