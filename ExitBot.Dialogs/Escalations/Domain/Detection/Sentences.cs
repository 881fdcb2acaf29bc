using System.Globalization;

namespace ExitBot.Dialogs.Escalations.Domain.Detection;

/// <summary>Where sentences end, in every script.</summary>
internal static class Sentences
{
    private const string Ends = ".!?\n\r…;。！？।॥؟؛";

    /// <summary>"k.i.l.l" and "3.5" go on: a full stop with a small letter or digit right behind it ends nothing.</summary>
    public static bool EndsAt(string text, int at) => Ends.Contains(text[at], StringComparison.Ordinal)
        && (text[at] != '.' || at + 1 == text.Length || char.GetUnicodeCategory(text[at + 1]) is not (UnicodeCategory.LowercaseLetter or UnicodeCategory.DecimalDigitNumber));

    /// <summary>The sentences with these places in them and one on each side, so that a reader understands them.</summary>
    public static string Around(string text, IReadOnlyList<Span> places)
    {
        List<Range> all = [.. In(text)];
        var first = all.FindIndex(sentence => sentence.End.Value > places.Min(place => place.Start));
        var last = all.FindIndex(sentence => sentence.End.Value >= places.Max(place => place.End));
        var start = all[Math.Max(0, first - 1)].Start;
        var end = all[Math.Min(all.Count - 1, last + 1)].End;
        return text[start..end].Trim();
    }

    private static IEnumerable<Range> In(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            // "?!" and "..." are one end.
            if (EndsAt(text, at) && (at + 1 == text.Length || !EndsAt(text, at + 1)))
            {
                yield return start..(at + 1);
                start = at + 1;
            }
        }

        if (start < text.Length)
        {
            yield return start..text.Length;
        }
    }
}
