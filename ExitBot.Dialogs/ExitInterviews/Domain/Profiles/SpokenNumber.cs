using System.Globalization;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

/// <summary>Digits and number words, one or two of them: "twenty two".</summary>
internal static class SpokenNumber
{
    private const int FirstTens = 10;

    /// <returns>Null when the words at <paramref name="at"/> are no number; else it and how many words it took.</returns>
    public static (double Value, int Words)? At(ReadOnlySpan<string> said, int at, ProfileWords words)
    {
        if (double.TryParse(said[at], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var digits))
        {
            return (digits, 1);
        }

        if (!words.Numbers.TryGetValue(said[at], out var first))
        {
            return null;
        }

        var next = at + 1 < said.Length ? words.Numbers.GetValueOrDefault(said[at + 1]) : 0;
        var isTens = first >= FirstTens && first % 10 == 0;
        return isTens && next is > 0 and < 10 ? (first + next, 2) : (first, 1);
    }
}
