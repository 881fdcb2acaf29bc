using System.Globalization;
using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.Conversations.Phrases;

namespace ExitBot.Dialogs.Conversations.Dates;

/// <summary>What may stand in the slots of patterns of dates and times.</summary>
internal sealed class DateSlots(DateWords words) : ISlotReader
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;
    private const int MostDigits = 3;

    // "金曜日" is three words to a text without blanks.
    private const int LongestWord = 3;

    public IEnumerable<SlotReading>? Read(string slot, PhraseText said, int at)
    {
        for (var length = Math.Min(LongestWord, said.Count - at); length > 0; length--)
        {
            if ((length == 1 || Unspaced.IsIn(said.Tokens[at].Word)) && Value(slot, string.Concat(said.Tokens.Skip(at).Take(length).Select(token => token.Word))) is { } value)
            {
                yield return new SlotReading(length, value);
            }
        }
    }

    private object? Value(string slot, string word)
    {
        return slot switch
        {
            "n" => Number(word),
            "day" => Number(word) is >= 1 and <= 31 and var day ? day : null,
            "year" => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear ? year : null,
            "month" => words.Months.TryGetValue(word, out var month) ? month : null,
            "monthnumber" => Number(word) is >= 1 and <= 12 and var number ? number : null,
            "weekday" => words.Weekdays.TryGetValue(word, out var weekday) ? (DayOfWeek)weekday : null,
            "numeric" => NumericDate.Read(word),
            "clock" => Clock(word),
            _ => throw new InvalidDataException($"No pattern of a date has a slot '{slot}'."),
        };
    }

    private int? Number(string word) =>
        word.Length <= MostDigits && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : words.Numbers.TryGetValue(word, out var spoken) ? spoken
        : null;

    private static TimeOnly? Clock(string word)
    {
        var parts = word.Split(':', '.');
        return parts.Length <= 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour <= 23
            && int.TryParse(parts.Length == 2 ? parts[1] : "0", NumberStyles.None, CultureInfo.InvariantCulture, out var minute) && minute <= 59
                ? new TimeOnly(hour, minute)
                : null;
    }
}
