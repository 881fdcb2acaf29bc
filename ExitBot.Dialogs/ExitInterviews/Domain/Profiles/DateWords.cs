using System.Globalization;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

/// <summary>Parts of dates in words and digits.</summary>
internal static class DateWords
{
    private const int FirstYear = 1950;
    private const int LastYear = 2100;

    public static bool IsYear(string word) => YearIn(word) is not null;

    public static int? YearIn(string word) => Number(word) is >= FirstYear and <= LastYear and var year ? year : null;

    public static int? Number(string word)
    {
        var digits = word.AsSpan().TrimEnd("stndrh");
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>"March 2021", "3.2021" and "2021", which is its January.</summary>
    public static (int Year, int Month)? MonthAndYear(ReadOnlySpan<string> said, ProfileWords words)
    {
        if (said is [var alone, .. var rest] && YearIn(alone) is { } year)
        {
            return (year, YearFirst(rest, words) ?? 1);
        }

        if (said is [var point, ..] && point.Split('.') is [var number, var after] && Number(number) is >= 1 and <= 12 and var numbered && YearIn(after) is { } pointed)
        {
            return (pointed, numbered);
        }

        for (var at = 0; at + 1 < said.Length; at++)
        {
            if (MonthIn(said[at], words) is { } named && YearIn(said[at + 1]) is { } its)
            {
                return (its, named);
            }

            // "Marzo de 2021".
            if (at + 2 < said.Length && words.Months.TryGetValue(said[at], out var month) && YearIn(said[at + 2]) is { } later)
            {
                return (later, month);
            }
        }

        return null;
    }

    // "2021年3月" and "2021-03".
    private static int? YearFirst(ReadOnlySpan<string> rest, ProfileWords words)
    {
        var at = rest is [var mark, ..] && words.DateMarks.Contains(mark) ? 1 : 0;
        return at < rest.Length ? MonthIn(rest[at], words) : null;
    }

    public static int? MonthIn(string word, ProfileWords words) => words.Months.TryGetValue(word, out var month) ? month
        : Number(word) is >= 1 and <= 12 and var number ? number
        : null;
}
