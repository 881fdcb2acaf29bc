namespace ExitBot.Dialogs.ExitInterviews.Domain.Deadlines;

/// <summary>
/// What time brings to an unfinished interview. Who has said "stop" is left in peace, who spoke after a reminder fell due needs none,
/// and without a last day there is nothing to count from.
/// </summary>
internal static class InterviewSchedule
{
    // Nobody is cut off in the middle of a conversation.
    private static readonly TimeSpan Silence = TimeSpan.FromHours(12);

    /// <summary>The latest that fell due; what was missed before it is not made up for.</summary>
    public static Reminder? DueReminder(ExitInterview interview, DateTimeOffset now, ReminderOptions options)
    {
        if (interview is not { Status: InterviewStatus.InProgress or InterviewStatus.Paused, Consent: not null, Profile.LastDay: { } lastDay }
            || DateOnly.FromDateTime(now.UtcDateTime) > lastDay)
        {
            return null;
        }

        (Reminder Reminder, int DaysBefore)[] plan =
            [(Reminder.First, options.FirstDaysBefore), (Reminder.Second, options.SecondDaysBefore), (Reminder.LastCall, options.LastCallDaysBefore)];
        return plan
            .Where(due => TimeOf(lastDay, due.DaysBefore, options) is var time && time <= now && time > interview.UpdatedAt && !(interview.Reminded >= due.Reminder))
            .Select(due => (Reminder?)due.Reminder)
            .LastOrDefault();
    }

    /// <summary>Since when it could no longer be gone on with; null while it can. That is when it ended, however late somebody looks.</summary>
    public static DateTimeOffset? OverSince(ExitInterview interview, DateTimeOffset now, ReminderOptions options)
    {
        var from = interview.Profile.LastDay ?? DateOnly.FromDateTime(interview.UpdatedAt.UtcDateTime);
        var closes = new DateTimeOffset(from.AddDays(options.ResumableDays + 1), TimeOnly.MinValue, TimeSpan.Zero);
        var left = interview.UpdatedAt + Silence;
        var over = closes > left ? closes : left;
        return interview.IsOpen && now >= over ? over : null;
    }

    private static DateTimeOffset TimeOf(DateOnly lastDay, int daysBefore, ReminderOptions options) =>
        new(lastDay.AddDays(-daysBefore), new TimeOnly(options.Hour, minute: 0), TimeSpan.Zero);
}
