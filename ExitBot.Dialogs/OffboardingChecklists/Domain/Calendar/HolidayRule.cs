using System.Globalization;

namespace ExitBot.Dialogs.OffboardingChecklists.Domain.Calendar;

/// <summary>"12-25" every year; "easter-2" is Good Friday; "11/thursday/4" the fourth of its month, "05/monday/-1" the last.</summary>
public abstract record HolidayRule
{
    private const int DaysInWeek = 7;

    private HolidayRule()
    {
    }

    public abstract DateOnly In(int year);

    /// <exception cref="FormatException">It is none of the three.</exception>
    public static HolidayRule Parse(string rule)
    {
        if (rule.StartsWith("easter", StringComparison.Ordinal))
        {
            return new FromEaster(Number(rule["easter".Length..]));
        }

        return rule.Split('/') is [var month, var weekday, var nth]
            ? new Nth(Number(month), Enum.Parse<DayOfWeek>(weekday, ignoreCase: true), Number(nth))
            : rule.Split('-') is [var inMonth, var day] ? new Fixed(Number(inMonth), Number(day))
            : throw new FormatException($"'{rule}' is no holiday.");
    }

    /// <summary>Easter Sunday of the western churches.</summary>
    public static DateOnly Easter(int year)
    {
        // The anonymous Gregorian computus.
        var (golden, century) = (year % 19, year / 100);
        var epact = (century - (century / 4) - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
        var moon = epact - (epact / 28 * (1 - (29 / (epact + 1) * ((21 - golden) / 11))));
        var weekday = (year + (year / 4) + moon + 2 - century + (century / 4)) % 7;
        var distance = moon - weekday;
        var month = 3 + ((distance + 40) / 44);
        return new DateOnly(year, month, distance + 28 - (31 * (month / 4)));
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private sealed record Fixed(int Month, int Day) : HolidayRule
    {
        public override DateOnly In(int year) => new(year, Month, Day);
    }

    private sealed record FromEaster(int Days) : HolidayRule
    {
        public override DateOnly In(int year) => Easter(year).AddDays(Days);
    }

    private sealed record Nth(int Month, DayOfWeek Weekday, int Which) : HolidayRule
    {
        public override DateOnly In(int year)
        {
            if (Which < 0)
            {
                var last = new DateOnly(year, Month, DateTime.DaysInMonth(year, Month));
                return last.AddDays(-(((int)last.DayOfWeek - (int)Weekday + DaysInWeek) % DaysInWeek));
            }

            var first = new DateOnly(year, Month, 1);
            return first.AddDays((((int)Weekday - (int)first.DayOfWeek + DaysInWeek) % DaysInWeek) + ((Which - 1) * DaysInWeek));
        }
    }
}
