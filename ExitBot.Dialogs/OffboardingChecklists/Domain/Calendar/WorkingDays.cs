namespace ExitBot.Dialogs.OffboardingChecklists.Domain.Calendar;

/// <summary>The working days of a country: without its weekend, its national holidays and what the employer has added.</summary>
/// <param name="extra">Days off beside the national ones.</param>
public sealed class WorkingDays(CountryDays country, IReadOnlySet<DateOnly> extra)
{
    public static WorkingDays MondayToFriday { get; } = new(CountryDays.Usual, new HashSet<DateOnly>());

    public bool IsWorkingDay(DateOnly day) => !country.Weekend.Contains(day.DayOfWeek) && !extra.Contains(day) && !country.IsHoliday(day);

    /// <summary>So many working days after a day, before it where negative. Zero is the day itself, or the last working day before it.</summary>
    public DateOnly Add(DateOnly from, int days)
    {
        var day = from;
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        for (var left = Math.Abs(days); left > 0;)
        {
            day = day.AddDays(Math.Sign(days));
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }
}
