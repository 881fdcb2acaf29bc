namespace ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

/// <summary>Reads "3 years and 2 months", "two and a half years", "since March 2021", "18 months" and plain numbers, which are months.</summary>
internal static class TenureReader
{
    private const int MonthsInYear = 12;
    private const int MostMonths = 60 * MonthsInYear;

    public static ProfileReading Read(string text, DateOnly today, ProfileWords words)
    {
        var said = Tokens.Of(text, words);
        if (said is [var alone] && !DateWords.IsYear(alone) && SpokenNumber.At(said, 0, words) is var (months, _))
        {
            return Months(months, literal: true);
        }

        return Since(said, today, words) is { } since ? Months(since, literal: false)
            : Sum(said, words) is { } sum ? Months(sum, literal: false)
            : new ProfileReading.Unclear();
    }

    private static ProfileReading Months(double months, bool literal)
    {
        var rounded = (int)Math.Clamp(Math.Round(months, MidpointRounding.AwayFromZero), -1, MostMonths + 1);
        return rounded is >= 0 and <= MostMonths
            ? new ProfileReading.Read(profile => profile with { TenureMonths = rounded }, literal)
            : new ProfileReading.Unlikely();
    }

    private static int? Since(ReadOnlySpan<string> said, DateOnly today, ProfileWords words)
    {
        for (var at = 0; at < said.Length; at++)
        {
            var startsHere = words.Since.Contains(said[at]) ? at + 1 : at;
            if ((startsHere > at || at == 0) && DateWords.MonthAndYear(said[startsHere..], words) is var (year, month))
            {
                return ((today.Year - year) * MonthsInYear) + today.Month - month;
            }
        }

        return null;
    }

    private static double? Sum(string[] said, ProfileWords words)
    {
        // Arabic has no article to count: "سنة" is one year. "Months: 14" is no month.
        var lastUnit = said.Length > 0 && !(said.Length == 2 && SpokenNumber.At(said, 1, words) is not null) ? InMonths(said[0], words) : 0;
        double? months = lastUnit > 0 ? lastUnit : null;
        for (var at = 0; at < said.Length; at++)
        {
            var unit = said.Skip(at + 1).Select(word => InMonths(word, words)).FirstOrDefault(size => size > 0);
            if (words.Half.Contains(said[at]))
            {
                months = (months ?? 0) + ((unit > 0 ? unit : lastUnit) / 2);
            }
            else if (unit > 0 && !BelongsToHalf(said, at, words) && SpokenNumber.At(said, at, words) is var (value, taken))
            {
                months = (months ?? 0) + (value * unit);
                lastUnit = unit;
                at += taken - 1;

                // "a couple of months": the article counts nothing of its own.
                if (at + 1 < said.Length && words.Numbers.GetValueOrDefault(said[at + 1]) > 1 && value is 1)
                {
                    months -= unit;
                }
            }
        }

        return months;
    }

    private static bool BelongsToHalf(string[] said, int at, ProfileWords words) =>
        (at > 0 && words.Half.Contains(said[at - 1])) || (at + 1 < said.Length && words.Half.Contains(said[at + 1]));

    private static double InMonths(string word, ProfileWords words) =>
        words.YearUnits.Contains(word) ? MonthsInYear
        : words.MonthUnits.Contains(word) ? 1
        : words.WeekUnits.Contains(word) ? MonthsInYear / 52d
        : words.DayUnits.Contains(word) ? MonthsInYear / 365d
        : 0;
}
