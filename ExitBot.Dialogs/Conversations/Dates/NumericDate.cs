using System.Globalization;

namespace ExitBot.Dialogs.Conversations.Dates;

/// <summary>A day in figures: "2026-11-27", "27.11.2026", "27.11", "11/27". Which of the two numbers is the month may be open.</summary>
/// <param name="Year">Null where it was left out.</param>
/// <param name="MonthFirst">Null: it may be either.</param>
internal sealed record NumericDate(int? Year, int First, int Second, bool? MonthFirst)
{
    private const int Century = 2000;

    public static NumericDate? Read(string word)
    {
        var separator = word.IndexOfAny(['.', '/', '-']);
        if (separator < 0 || word.Split(word[separator]) is not { Length: 2 or 3 } parts)
        {
            return null;
        }

        var numbers = parts.Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToArray();
        if (numbers.Contains(-1))
        {
            return null;
        }

        var isPointed = word[separator] == '.';
        return (parts, numbers) switch
        {
            ([{ Length: 4 }, _, _], [var year, var month, var day]) => Checked(year, month, day, monthFirst: true),
            ([_, _, { Length: 2 or 4 }], [var first, var second, var year]) => Checked(year < 100 ? Century + year : year, first, second, isPointed ? false : null),
            ([_, _], [var first, var second]) when word[separator] != '-' => Checked(year: null, first, second, isPointed ? false : null),
            _ => null,
        };
    }

    private static NumericDate? Checked(int? year, int first, int second, bool? monthFirst)
    {
        var order = monthFirst ?? (first > 12 ? false : second > 12 ? true : first == second ? false : null);
        var (month, day) = order == true ? (first, second) : (second, first);
        return month is >= 1 and <= 12 && day is >= 1 and <= 31 ? new NumericDate(year, first, second, order) : null;
    }
}
