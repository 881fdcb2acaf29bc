using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Microsoft.Recognizers.Text.DateTime;

// Dates in English words: "5th of May 2024", "next monday", "the day after tomorrow", "in 2 days".
internal static class EnglishDates
{
    private const string Months = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
    private const string Day = @"(?:the\s+)?(?<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?";
    private const string Year = @"(?:,?\s*(?<year>\d{4})\b)?";
    private const string Weekdays = "sunday|mon(?:day)?|tue(?:s(?:day)?)?|wednesday|thu(?:rs?(?:day)?)?|fri(?:day)?|saturday";
    private const string Amount = @"(?<amount>\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
    private const string Unit = "(?<unit>minute|hour|day|week|month|year)s?";

    private static readonly string[] MonthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] DayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
    private static readonly string[] Amounts = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly Regex DayAndMonth = DateFinder.New($@"(?<![\p{{L}}\d.:/-])(?:{Day}\s*(?:of\s+)?(?<month>{Months})\b\.?|(?<month>{Months})\b\.?\s*{Day}(?![\p{{L}}\d:])){Year}");
    private static readonly Regex Relative = DateFinder.New(@"\b(?:the\s+)?(?:(?<offset>day\s+after\s+tomorrow|day\s+before\s+yesterday)|(?<offset>today|tonight|tomorrow|yesterday))\b");
    private static readonly Regex Weekday = DateFinder.New($@"\b(?:(?<which>this|next|last)\s+)?(?<weekday>{Weekdays})\b");
    private static readonly Regex Distance = DateFinder.New($@"\b(?:in\s+{Amount}\s+{Unit}|{Amount}\s+{Unit}\s+(?:from\s+(?:now|today)|(?<ago>ago)))\b");
    private static readonly Regex Now = DateFinder.New(@"\b(?:right\s+)?now\b");

    public static void Collect(Findings findings, string query, System.DateTime reference)
    {
        DateFinder.Collect(findings, DayAndMonth.Matches(query), match => CalendarDate.Readings(match, 1 + IndexIn(MonthNames, match.Groups["month"].Value), reference));
        DateFinder.Collect(findings, Relative.Matches(query), match => [CalendarDate.Definite(reference.AddDays(OffsetOf(match.Groups["offset"].Value)))]);
        DateFinder.Collect(findings, Weekday.Matches(query), match => ReadWeekday(match, reference));

        var distances = Distance.Matches(query);
        DateFinder.Collect(findings, distances, match => IsClockUnit(match) ? [] : [CalendarDate.Definite(Move(match, reference))]);
        DateFinder.Collect(findings, distances, match => IsClockUnit(match) ? [PointInTime(Move(match, reference))] : [], Moment.DateAndTime);
        DateFinder.Collect(findings, Now.Matches(query), _ => [new Reading("PRESENT_REF", reference)], Moment.DateAndTime);
    }

    private static List<Reading> ReadWeekday(Match match, System.DateTime reference)
    {
        var weekday = IndexIn(DayNames, match.Groups["weekday"].Value);
        var timexDay = weekday == 0 ? 7 : weekday;
        if (match.Groups["which"].Success)
        {
            var weeks = match.Groups["which"].Value.ToLowerInvariant() switch { "next" => 1, "last" => -1, _ => 0 };
            var today = reference.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)reference.DayOfWeek;
            return [CalendarDate.Definite(reference.AddDays((7 * weeks) + timexDay - today))];
        }

        var days = Enumerable.Range(-7, 14).Select(offset => reference.Date.AddDays(offset)).Where(day => (int)day.DayOfWeek == weekday);
        return CalendarDate.Around(days, $"XXXX-WXX-{timexDay}", reference);
    }

    private static int OffsetOf(string word)
    {
        return word.ToLowerInvariant() switch
        {
            "today" or "tonight" => 0,
            "tomorrow" => 1,
            "yesterday" => -1,
            var phrase => phrase.EndsWith("tomorrow", StringComparison.Ordinal) ? 2 : -2,
        };
    }

    private static System.DateTime Move(Match match, System.DateTime reference)
    {
        var written = match.Groups["amount"].Value.ToLowerInvariant();
        var amount = char.IsDigit(written[0]) ? DecimalDigits.ToInt32(written) : 1 + Math.Max(0, Array.IndexOf(Amounts, written));
        amount = match.Groups["ago"].Success ? -amount : amount;

        return match.Groups["unit"].Value.ToLowerInvariant() switch
        {
            "minute" => reference.AddMinutes(amount),
            "hour" => reference.AddHours(amount),
            "day" => reference.AddDays(amount),
            "week" => reference.AddDays(7 * amount),
            "month" => reference.AddMonths(amount),
            _ => reference.AddYears(amount % 1000),
        };
    }

    private static bool IsClockUnit(Match match)
    {
        return match.Groups["unit"].Value.ToLowerInvariant() is "minute" or "hour";
    }

    private static Reading PointInTime(System.DateTime moment)
    {
        return new Reading(moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture), moment);
    }

    private static int IndexIn(string[] names, string written)
    {
        return Array.FindIndex(names, name => written.StartsWith(name, StringComparison.OrdinalIgnoreCase));
    }
}
