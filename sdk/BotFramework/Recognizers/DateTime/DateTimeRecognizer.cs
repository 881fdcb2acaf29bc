using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Recognizes dates and times: in digits in every culture, in words in English.</summary>
public class DateTimeRecognizer
{
    private static readonly Regex Joint = new(@"^(?:\s*,)?\s*(?:(?:at|on|@|the|T)\s*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public static List<ModelResult> RecognizeDateTime(string query, string culture, DateTimeOptions options = DateTimeOptions.None, System.DateTime? refTime = null, bool fallbackToDefaultCulture = true)
    {
        var cultureInfo = Culture.Resolve(culture, fallbackToDefaultCulture);
        if (string.IsNullOrEmpty(query))
        {
            return [];
        }

        var findings = new Findings(query.Length);
        DateFinder.Find(findings, query, cultureInfo, refTime ?? System.DateTime.Now);
        TimeFinder.Find(findings, query, cultureInfo);

        return Join(query, findings.InOrder()).Select(moment => Result(query, moment)).ToList();
    }

    // A date and a time next to each other are one moment.
    private static IEnumerable<Moment> Join(string query, List<Moment> moments)
    {
        for (var i = 0; i < moments.Count; i++)
        {
            var moment = moments[i];
            if (i + 1 < moments.Count && Joint.IsMatch(query[moment.End..moments[i + 1].Start]) && Moment.TryJoin(moment, moments[i + 1], out var joined))
            {
                i++;
                moment = joined;
            }

            yield return moment;
        }
    }

    private static ModelResult Result(string query, Moment moment)
    {
        var values = moment.Readings
            .Select(reading => new Dictionary<string, string>
            {
                ["timex"] = reading.Timex,
                ["type"] = moment.Type,
                ["value"] = reading.Value.ToString(Format(moment.Type), CultureInfo.InvariantCulture),
            })
            .ToList();

        return new ModelResult
        {
            Text = query[moment.Start..moment.End],
            Start = moment.Start,
            End = moment.End - 1,
            TypeName = "datetimeV2." + moment.Type,
            Resolution = new SortedDictionary<string, object> { ["values"] = values },
        };
    }

    private static string Format(string type)
    {
        return type switch
        {
            Moment.Date => "yyyy-MM-dd",
            Moment.Time => "HH:mm:ss",
            _ => "yyyy-MM-dd HH:mm:ss",
        };
    }
}
