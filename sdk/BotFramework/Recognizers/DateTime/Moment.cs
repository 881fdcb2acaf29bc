using System.Collections.Generic;
using System.Linq;

namespace Microsoft.Recognizers.Text.DateTime;

// One way to understand what was said; Timex tells what was said ("a Wednesday"), Value what it comes to.
internal sealed record Reading(string Timex, System.DateTime Value);

// A date, a time or both in a query; End is the position behind it.
internal sealed record Moment(int Start, int End, string Type, IReadOnlyList<Reading> Readings)
{
    public const string Date = "date";
    public const string Time = "time";
    public const string DateAndTime = "datetime";

    public static bool TryJoin(Moment first, Moment second, out Moment joined)
    {
        var (date, time) = first.Type == Date ? (first, second) : (second, first);
        if (date.Type != Date || time.Type != Time)
        {
            joined = null;
            return false;
        }

        var readings = time.Readings
            .SelectMany(_ => date.Readings, (hour, day) => new Reading(day.Timex + hour.Timex, day.Value + hour.Value.TimeOfDay))
            .ToList();
        joined = new Moment(first.Start, second.End, DateAndTime, readings);
        return true;
    }
}
