using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Recognizers.Text.DateTime;

// Finds times of day. One that may be before or after noon has two readings.
internal static class TimeFinder
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace;

    private static readonly Regex English = new(
        """
        (?:(?<=\dT)|(?<![\p{L}\d.:/-]))
        (?:
          (?<hour>[01]?\d|2[0-4])(?::(?<minute>[0-5]\d)(?::(?<second>[0-5]\d))?)?\s*(?<half>a\.?m\.?|p\.?m\.?)(?!\p{L})
          |
          (?<hour>[01]?\d|2[0-4]):(?<minute>[0-5]\d)(?::(?<second>[0-5]\d))?(?![\d:])
          |
          (?<hour>1?\d|2[0-4])\s*o'?\s?clock\b(?:\s*(?<half>a\.?m\.?|p\.?m\.?)(?!\p{L}))?
          |
          (?<=\bat\s+)(?<hour>1?\d|2[0-4])(?![\p{L}\d.:/-])
          |
          (?<name>noon|midday|midnight)\b
        )
        """,
        Options);

    private static readonly Regex Others = new(@"(?:(?<=\dT)|(?<![\p{L}\d.:/-]))(?<hour>[01]?\d|2[0-4]):(?<minute>[0-5]\d)(?::(?<second>[0-5]\d))?(?![\d:])", Options);

    public static void Find(Findings findings, string query, CultureInfo culture)
    {
        foreach (Match match in (Culture.IsEnglish(culture) ? English : Others).Matches(query))
        {
            findings.Add(new Moment(match.Index, match.Index + match.Length, Moment.Time, Readings(match)));
        }
    }

    private static List<Reading> Readings(Match match)
    {
        if (match.Groups["name"].Success)
        {
            return [Reading(match.Groups["name"].Value.ToLowerInvariant() == "midnight" ? 0 : 12, match)];
        }

        var written = match.Groups["hour"].Value;
        var hour = DecimalDigits.ToInt32(written) % 24;
        if (match.Groups["half"].Success && hour <= 12)
        {
            var isAfternoon = match.Groups["half"].Value[0] is 'p' or 'P';
            return [Reading((hour % 12) + (isAfternoon ? 12 : 0), match)];
        }

        var isTwentyFourHours = hour is 0 or > 12 || written.StartsWith('0');
        return isTwentyFourHours ? [Reading(hour, match)] : [Reading(hour, match), Reading((hour + 12) % 24, match)];
    }

    private static Reading Reading(int hour, Match match)
    {
        var minute = Part(match, "minute");
        var second = Part(match, "second");
        var timex = $"T{hour:00}"
            + (match.Groups["minute"].Success ? $":{minute:00}" : string.Empty)
            + (match.Groups["second"].Success ? $":{second:00}" : string.Empty);

        return new Reading(timex, System.DateTime.MinValue.Add(new System.TimeSpan(hour, minute, second)));
    }

    private static int Part(Match match, string name)
    {
        return match.Groups[name].Success ? DecimalDigits.ToInt32(match.Groups[name].Value) : 0;
    }
}
