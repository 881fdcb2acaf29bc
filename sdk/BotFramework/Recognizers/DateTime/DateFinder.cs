using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Recognizers.Text.DateTime;

// Finds dates in digits, in the order in which the culture writes them, and in English words.
internal static class DateFinder
{
    private const string Separator = @"[./-]";
    private const string Year = @"(?<year>\d{4})";
    private const string Month = @"(?<month>0?[1-9]|1[0-2])";
    private const string Day = @"(?<day>0?[1-9]|[12]\d|3[01])";
    private const string Before = @"(?<![\p{L}\d./:-])";
    private const string Behind = @"(?![\d/:-]|[.]\d)";

    private static readonly Regex Iso = New($@"{Before}{Year}(?<s>{Separator}){Month}\k<s>{Day}(?!\d)");
    private static readonly Regex MonthFirst = New($@"{Before}{Month}(?:/{Day}(?:/{Year})?|-{Day}-{Year}|\.{Day}\.{Year}){Behind}");
    private static readonly Regex DayFirst = New($@"{Before}{Day}(?:/{Month}(?:/{Year})?|-{Month}-{Year}|\.{Month}\.(?:{Year})?){Behind}");

    public static void Find(Findings findings, string query, CultureInfo culture, System.DateTime reference)
    {
        var local = culture.DateTimeFormat.ShortDatePattern[0] == 'M' ? MonthFirst : DayFirst;
        Collect(findings, Iso.Matches(query), match => CalendarDate.Readings(match, reference));
        Collect(findings, local.Matches(query), match => CalendarDate.Readings(match, reference));
        if (Culture.IsEnglish(culture))
        {
            EnglishDates.Collect(findings, query, reference);
        }
    }

    internal static void Collect(Findings findings, MatchCollection matches, System.Func<Match, List<Reading>> read, string type = Moment.Date)
    {
        foreach (Match match in matches)
        {
            findings.Add(new Moment(match.Index, match.Index + match.Length, type, read(match)));
        }
    }

    internal static Regex New(string pattern)
    {
        return new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }
}
