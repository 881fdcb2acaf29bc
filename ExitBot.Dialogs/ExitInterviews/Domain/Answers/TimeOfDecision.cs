using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Answers;

/// <summary>Reads "around month eight", "in the second week" and "after two years" as the option of decision_timing that it falls into.</summary>
internal static class TimeOfDecision
{
    private const string ArabicArticle = "ال";
    private const int MonthsInYear = 12;
    private const int WeeksInMonth = 4;
    private const int DaysInMonth = 31;

    /// <summary>An option code; null: it tells no length of time.</summary>
    public static string? OptionOf(string text, ProfileWords words)
    {
        var said = Tokens.Of(text, words).Select(word => word.StartsWith(ArabicArticle, StringComparison.Ordinal) ? word[ArabicArticle.Length..] : word).ToArray();
        for (var at = 0; at < said.Length; at++)
        {
            if (!words.IsUnit(said[at]))
            {
                continue;
            }

            int[] around = [.. new[] { at - 1, at + 1, at - 2 }.Where(place => place >= 0 && place < said.Length)];
            if (around.Select(place => OrdinalAt(said, place, words)).FirstOrDefault(which => which is not null) is { } which)
            {
                return words.YearUnits.Contains(said[at]) && which == 1 ? "m4_m12" : OfMonths(which * InMonths(said[at], words));
            }

            if (around.Select(place => SpokenNumber.At(said, place, words)?.Value).FirstOrDefault(count => count is not null) is { } count)
            {
                var isLongAgo = said.Any(words.Ago.Contains) || (words.YearUnits.Contains(said[at]) && count >= 1);
                return isLongAgo ? "after_y1" : OfMonths(count * InMonths(said[at], words));
            }
        }

        return null;
    }

    private static double? OrdinalAt(string[] said, int at, ProfileWords words) => words.Ordinals.TryGetValue(said[at], out var which) ? which : null;

    private static double InMonths(string unit, ProfileWords words) =>
        words.YearUnits.Contains(unit) ? MonthsInYear
        : words.MonthUnits.Contains(unit) ? 1
        : words.WeekUnits.Contains(unit) ? 1d / WeeksInMonth
        : 1d / DaysInMonth;

    private static string OfMonths(double months) => months switch
    {
        <= 1 => "before_or_first_month",
        <= 3 => "m2_m3",
        <= MonthsInYear => "m4_m12",
        _ => "after_y1",
    };
}
