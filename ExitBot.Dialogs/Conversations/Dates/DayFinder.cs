using ExitBot.Dialogs.Conversations.Phrases;

namespace ExitBot.Dialogs.Conversations.Dates;

/// <summary>The day that a pattern means, seen from today.</summary>
internal static class DayFinder
{
    private const int DaysInWeek = 7;

    /// <summary>Null where there is no such day: the 31st of February.</summary>
    public static SpokenDay? Find(DatePhrase phrase, PhraseMatch match, DateOnly today)
    {
        var count = match.Value<int>("n") ?? 1;
        return phrase switch
        {
            DatePhrase.Weekday => Coming(match.Value<DayOfWeek>("weekday")!.Value, today),
            DatePhrase.NextWeekday => Next(match.Value<DayOfWeek>("weekday")!.Value, today),
            DatePhrase.WeekdayOfNextWeek => new SpokenDay.On(OfNextWeek(match.Value<DayOfWeek>("weekday")!.Value, today)),
            DatePhrase.Date => match.As<NumericDate>("numeric") is { } numeric ? Numeric(numeric, today) : Named(match, today),
            DatePhrase.InDays => new SpokenDay.On(today.AddDays(count)),
            DatePhrase.InWeeks => new SpokenDay.On(today.AddDays(count * DaysInWeek)),
            DatePhrase.InMonths => new SpokenDay.On(today.AddMonths(count)),
            DatePhrase.DaysBeforeLastDay => new SpokenDay.FromLastDay(-count, WorkingDays: false),
            DatePhrase.WorkingDaysBeforeLastDay => new SpokenDay.FromLastDay(-count, WorkingDays: true),
            DatePhrase.WeeksBeforeLastDay => new SpokenDay.FromLastDay(-count * DaysInWeek, WorkingDays: false),
            DatePhrase.DaysAfterLastDay => new SpokenDay.FromLastDay(count, WorkingDays: false),
            DatePhrase.OnLastDay => new SpokenDay.FromLastDay(0, WorkingDays: false),
            DatePhrase.EndOfWeek => new SpokenDay.On(today.AddDays(Ahead(DayOfWeek.Friday, today))),
            _ => new SpokenDay.On(new DateOnly(today.Year, today.Month, DateTime.DaysInMonth(today.Year, today.Month))),
        };
    }

    private static int Ahead(DayOfWeek wanted, DateOnly today) => ((int)wanted - (int)today.DayOfWeek + DaysInWeek) % DaysInWeek;

    private static SpokenDay Coming(DayOfWeek wanted, DateOnly today) => wanted == today.DayOfWeek
        ? new SpokenDay.Either(today, today.AddDays(DaysInWeek))
        : new SpokenDay.On(today.AddDays(Ahead(wanted, today)));

    // On Tuesday some mean the day after tomorrow by "next Thursday", others the one in the week after.
    private static SpokenDay Next(DayOfWeek wanted, DateOnly today)
    {
        var (coming, later) = (today.AddDays(Ahead(wanted, today)), OfNextWeek(wanted, today));
        return coming == later || wanted == today.DayOfWeek ? new SpokenDay.On(later) : new SpokenDay.Either(coming, later);
    }

    // Weeks begin on Monday.
    private static DateOnly OfNextWeek(DayOfWeek wanted, DateOnly today) =>
        today.AddDays(DaysInWeek - AfterMonday(today.DayOfWeek) + AfterMonday(wanted));

    private static int AfterMonday(DayOfWeek day) => ((int)day + DaysInWeek - 1) % DaysInWeek;

    private static SpokenDay? Numeric(NumericDate date, DateOnly today)
    {
        var (monthFirst, dayFirst) = (Day(date.Year, date.First, date.Second, today), Day(date.Year, date.Second, date.First, today));
        return date.MonthFirst switch
        {
            true => On(monthFirst),
            false => On(dayFirst),
            _ => monthFirst is { } one && dayFirst is { } other ? new SpokenDay.Either(other, one) : On(monthFirst ?? dayFirst),
        };
    }

    private static SpokenDay.On? Named(PhraseMatch match, DateOnly today)
    {
        var day = match.Value<int>("day") is { } number ? Day(match.Value<int>("year"), match.Value<int>("month") ?? match.Value<int>("monthnumber")!.Value, number, today) : null;
        return On(day);
    }

    private static SpokenDay.On? On(DateOnly? day) => day is { } found ? new SpokenDay.On(found) : null;

    private static DateOnly? Day(int? year, int month, int day, DateOnly today) =>
        year is { } given ? Day(given, month, day)
        : Day(today.Year, month, day) is { } thisYear && thisYear >= today ? thisYear
        : Day(today.Year + 1, month, day);

    private static DateOnly? Day(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
