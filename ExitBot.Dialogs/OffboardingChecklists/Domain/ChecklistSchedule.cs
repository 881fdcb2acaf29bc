using ExitBot.Dialogs.OffboardingChecklists.Domain.Calendar;

namespace ExitBot.Dialogs.OffboardingChecklists.Domain;

/// <summary>Who is to be told what of a list today: once a day at most, on working days and in the hours of work where the person is.</summary>
public static class ChecklistSchedule
{
    // What is late is not said every day.
    private const int DaysBetween = 3;

    // Who left so long ago is not reminded any more.
    private const int DaysAfterLastDay = 30;

    /// <summary>For the person; null: nothing now.</summary>
    public static ReminderPlan? ForLeaver(OpenChecklist open, DateTimeOffset now, ChecklistOptions options)
    {
        if (TodayAtWork(open, now, options) is not { } today || open.List.RemindedOn == today)
        {
            return null;
        }

        var own = open.Tasks.Where(task => task.IsOpen && task.Owner == TaskOwner.Leaver).ToList();
        var soon = own.Where(task => task.Due >= today && task.Due <= today.AddDays(options.RemindDaysBefore)).ToList();
        var overdue = own.Where(task => task.IsOverdue(today)).ToList();
        return soon.Count > 0 || IsTime(overdue, open.List.RemindedOn, today) ? new ReminderPlan(today, soon, overdue) : null;
    }

    /// <summary>For those of the other owners whose tasks are overdue; null: nothing now.</summary>
    public static ReminderPlan? ForOwners(OpenChecklist open, DateTimeOffset now, ChecklistOptions options)
    {
        if (TodayAtWork(open, now, options) is not { } today)
        {
            return null;
        }

        var overdue = open.Tasks.Where(task => task.Owner != TaskOwner.Leaver && task.IsOverdue(today)).ToList();
        return open.List.OwnersToldOn != today && IsTime(overdue, open.List.OwnersToldOn, today) ? new ReminderPlan(today, [], overdue) : null;
    }

    private static bool IsTime(List<ChecklistTask> overdue, DateOnly? last, DateOnly today) =>
        overdue.Count > 0 && (last is null || last <= today.AddDays(-DaysBetween) || overdue.Exists(task => task.Due >= last));

    /// <summary>Null where it is night, weekend or a holiday.</summary>
    private static DateOnly? TodayAtWork(OpenChecklist open, DateTimeOffset now, ChecklistOptions options)
    {
        var zone = LocalTime.Find(open.List.TimeZone) ?? LocalTime.Find(options.TimeZone) ?? TimeZoneInfo.Utc;
        var local = TimeZoneInfo.ConvertTime(now, zone);
        var today = DateOnly.FromDateTime(local.DateTime);
        return local.Hour >= options.RemindFromHour && local.Hour < options.RemindToHour && open.WorkingDays.IsWorkingDay(today)
            && !(open.List.LastDay?.AddDays(DaysAfterLastDay) < today)
                ? today
                : null;
    }
}

/// <param name="Today">Where the person is.</param>
public sealed record ReminderPlan(DateOnly Today, IReadOnlyList<ChecklistTask> Soon, IReadOnlyList<ChecklistTask> Overdue);
