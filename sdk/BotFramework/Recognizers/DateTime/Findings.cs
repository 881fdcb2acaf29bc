using System;
using System.Collections.Generic;

namespace Microsoft.Recognizers.Text.DateTime;

// What was found in a query. Whoever comes first has the place: nothing overlaps.
internal sealed class Findings(int length)
{
    private readonly bool[] _taken = new bool[length];
    private readonly List<Moment> _moments = [];

    public void Add(Moment moment)
    {
        var place = _taken.AsSpan(moment.Start, moment.End - moment.Start);
        if (moment.Readings.Count > 0 && !place.Contains(true))
        {
            place.Fill(true);
            _moments.Add(moment);
        }
    }

    public List<Moment> InOrder()
    {
        _moments.Sort((one, other) => one.Start.CompareTo(other.Start));
        return _moments;
    }
}
