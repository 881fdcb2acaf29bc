using System.Text.RegularExpressions;
using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Answers;

/// <summary>Whether two passages about the same thing cannot both hold, as far as that can be told without understanding them: each names a figure that the other does not.</summary>
internal static partial class Disagreement
{
    public static bool Between(string left, string right)
    {
        var (one, other) = (FiguresIn(left), FiguresIn(right));
        return one.Count > 0 && other.Count > 0 && one.Except(other).Any() && other.Except(one).Any();
    }

    private static HashSet<string> FiguresIn(string text) => [.. Figure().Matches(PlainText.Fold(text)).Select(match => match.Value)];

    [GeneratedRegex(@"\d+(?:[.,]\d+)*")]
    private static partial Regex Figure();
}
