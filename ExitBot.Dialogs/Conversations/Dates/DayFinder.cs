using ExitBot.Dialogs.Conversations.Phrases;

namespace ExitBot.Dialogs.Conversations.Dates;

/// <summary>The day that a pattern means, seen from where somebody looks.</summary>
internal static class DayFinder
{
    private const int DaysInWeek = 7;
    private const int MonthsInYear = 12;

    // A day without a year that may have been is no further away than half of one.
    private const int LongestAbsence = 183;

    /// <summary>Null where there is no such day: the 31st of February.</summary>
    public static SpokenDay? Find(DatePhrase phrase, PhraseMatch match, DayView view)
    {
        var today = view.Today;
        var count = match.Value<int>("n") ?? 1;
        return phrase switch
        {
            DatePhrase.Weekday => Coming(match.Value<DayOfWeek>("weekday")!.Value, view),
            DatePhrase.ComingWeekday => new SpokenDay.On(today.AddDays(1 + Ahead(match.Value<DayOfWeek>("weekday")!.Value, today.AddDays(1)))),
            DatePhrase.LastWeekday => new SpokenDay.On(today.AddDays(Ahead(match.Value<DayOfWeek>("weekday")!.Value, today) - DaysInWeek)),
            DatePhrase.NextWeekday => Next(match.Value<DayOfWeek>("weekday")!.Value, view),
            DatePhrase.WeekdayOfNextWeek => new SpokenDay.On(OfNextWeek(match.Value<DayOfWeek>("weekday")!.Value, today)),
            DatePhrase.WeekdayOfLastWeek => new SpokenDay.On(OfNextWeek(match.Value<DayOfWeek>("weekday")!.Value, today).AddDays(-2 * DaysInWeek)),
            DatePhrase.Date => match.As<NumericDate>("numeric") is { } numeric ? Numeric(numeric, view) : Named(match, match.Value<int>("day"), view),
            DatePhrase.InDays => new SpokenDay.On(today.AddDays(count)),
            DatePhrase.InWeeks => new SpokenDay.On(today.AddDays(count * DaysInWeek)),
            DatePhrase.InMonths => new SpokenDay.On(today.AddMonths(count)),
            DatePhrase.DaysAgo => new SpokenDay.On(today.AddDays(-count)),
            DatePhrase.WeeksAgo => new SpokenDay.On(today.AddDays(-count * DaysInWeek)),
            DatePhrase.MonthsAgo => new SpokenDay.On(today.AddMonths(-count)),
            DatePhrase.DaysBeforeLastDay => new SpokenDay.FromLastDay(-count, WorkingDays: false),
            DatePhrase.WorkingDaysBeforeLastDay => new SpokenDay.FromLastDay(-count, WorkingDays: true),
            DatePhrase.WeeksBeforeLastDay => new SpokenDay.FromLastDay(-count * DaysInWeek, WorkingDays: false),
            DatePhrase.DaysAfterLastDay => new SpokenDay.FromLastDay(count, WorkingDays: false),
            DatePhrase.OnLastDay => new SpokenDay.FromLastDay(0, WorkingDays: false),
            DatePhrase.EndOfWeek => new SpokenDay.On(today.AddDays(Ahead(DayOfWeek.Friday, today))),
            DatePhrase.EndOfNextMonth => new SpokenDay.On(EndOf(today.AddMonths(1))),
            DatePhrase.EndOfNamedMonth => Named(match, day: null, view),
            DatePhrase.EndOfYear => new SpokenDay.On(new DateOnly(today.Year, MonthsInYear, 31)),
            _ => new SpokenDay.On(EndOf(today)),
        };
    }

    private static int Ahead(DayOfWeek wanted, DateOnly today) => ((int)wanted - (int)today.DayOfWeek + DaysInWeek) % DaysInWeek;

    private static DateOnly EndOf(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private static SpokenDay Coming(DayOfWeek wanted, DayView view) => wanted == view.Today.DayOfWeek
        ? FirstOf(view.Today, view.Today.AddDays(DaysInWeek), view)
        : new SpokenDay.On(view.Today.AddDays(Ahead(wanted, view.Today)));

    // On Tuesday some mean the day after tomorrow by "next Thursday", others the one in the week after.
    private static SpokenDay Next(DayOfWeek wanted, DayView view)
    {
        var (coming, later) = (view.Today.AddDays(Ahead(wanted, view.Today)), OfNextWeek(wanted, view.Today));
        return coming == later || wanted == view.Today.DayOfWeek ? new SpokenDay.On(later) : FirstOf(coming, later, view);
    }

    private static SpokenDay FirstOf(DateOnly coming, DateOnly later, DayView view) => view.MayBePast ? new SpokenDay.On(coming) : new SpokenDay.Either(coming, later);

    // Weeks begin on Monday.
    private static DateOnly OfNextWeek(DayOfWeek wanted, DateOnly today) =>
        today.AddDays(DaysInWeek - AfterMonday(today.DayOfWeek) + AfterMonday(wanted));

    private static int AfterMonday(DayOfWeek day) => ((int)day + DaysInWeek - 1) % DaysInWeek;

    private static SpokenDay? Numeric(NumericDate date, DayView view)
    {
        var (monthFirst, dayFirst) = (Day(date.Year, date.First, date.Second, view), Day(date.Year, date.Second, date.First, view));
        return (date.MonthFirst, view.Order) switch
        {
            (true, _) or (null, DateOrder.MonthFirst) => On(monthFirst),
            (false, _) or (null, DateOrder.DayFirst) => On(dayFirst),
            _ => monthFirst is { } one && dayFirst is { } other ? new SpokenDay.Either(other, one) : On(monthFirst ?? dayFirst),
        };
    }

    /// <param name="day">Null: the last of its month.</param>
    private static SpokenDay.On? Named(PhraseMatch match, int? day, DayView view) =>
        On(Day(match.Value<int>("year"), match.Value<int>("month") ?? match.Value<int>("monthnumber")!.Value, day, view));

    private static SpokenDay.On? On(DateOnly? day) => day is { } found ? new SpokenDay.On(found) : null;

    private static DateOnly? Day(int? year, int month, int? day, DayView view)
    {
        var today = view.Today;
        return year is { } given ? Day(given, month, day)
            : Day(today.Year, month, day) is not { } thisYear ? Day(today.Year + 1, month, day)
            : (thisYear.DayNumber - today.DayNumber) switch
            {
                < 0 when !view.MayBePast => Day(today.Year + 1, month, day),
                < -LongestAbsence => Day(today.Year + 1, month, day),
                > LongestAbsence when view.MayBePast => Day(today.Year - 1, month, day),
                _ => thisYear,
            };
    }

    private static DateOnly? Day(int year, int month, int? day) => year < DateOnly.MinValue.Year || month is < 1 or > MonthsInYear ? null
        : DateTime.DaysInMonth(year, month) is var days && (day ?? days) is var wanted && wanted >= 1 && wanted <= days ? new DateOnly(year, month, wanted)
        : null;
}
