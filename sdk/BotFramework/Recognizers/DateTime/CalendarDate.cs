using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Microsoft.Recognizers.Text.DateTime;

// Reads dates that name a day of the calendar. Without a year they are the last such day and the next one.
internal static class CalendarDate
{
    public static List<Reading> Readings(Match match, System.DateTime reference)
    {
        var month = DecimalDigits.ToInt32(match.Groups["month"].Value);
        return Readings(match, month, reference);
    }

    public static List<Reading> Readings(Match match, int month, System.DateTime reference)
    {
        var day = DecimalDigits.ToInt32(match.Groups["day"].Value);
        if (match.Groups["year"].Success)
        {
            var year = DecimalDigits.ToInt32(match.Groups["year"].Value);
            return Exists(year, month, day) ? [Definite(new System.DateTime(year, month, day))] : [];
        }

        // Leap years are at most eight years apart.
        var years = Enumerable.Range(reference.Year - 8, 17).Where(year => Exists(year, month, day));
        return Around(years.Select(year => new System.DateTime(year, month, day)), $"XXXX-{month:00}-{day:00}", reference);
    }

    public static Reading Definite(System.DateTime date)
    {
        return new Reading(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), date.Date);
    }

    /// <summary>The last of the days before the reference and the first one from it on.</summary>
    public static List<Reading> Around(IEnumerable<System.DateTime> days, string timex, System.DateTime reference)
    {
        var sides = days.Order().ToLookup(day => day < reference.Date);
        return sides[true].TakeLast(1).Concat(sides[false].Take(1)).Select(day => new Reading(timex, day)).ToList();
    }

    private static bool Exists(int year, int month, int day)
    {
        return year is >= 1 and <= 9999 && day <= System.DateTime.DaysInMonth(year, month);
    }
}
