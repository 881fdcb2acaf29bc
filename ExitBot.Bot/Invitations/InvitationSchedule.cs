namespace ExitBot.Bot.Invitations;

/// <summary>When messages of an invitation go out, and until when it can be used.</summary>
internal static class InvitationSchedule
{
    private const int ReminderDaysBefore = 10;
    private const int UsableDaysAfter = 30;
    private const int UsableDaysWithoutLastDay = 60;
    private const int Hour = 9;

    public static DateTimeOffset ExpiryOf(DateOnly? lastDay, DateTimeOffset now) => lastDay is { } day && Midnight(day.AddDays(UsableDaysAfter + 1)) is var end && end > now
        ? end
        : now.AddDays(UsableDaysWithoutLastDay);

    /// <summary>Ten days before the last day; null when that is past, or the invitation goes out later itself.</summary>
    public static DateTimeOffset? ReminderOf(DateOnly? lastDay, DateTimeOffset now) =>
        lastDay is { } day && Midnight(day.AddDays(-ReminderDaysBefore)).AddHours(Hour) is var time && time > now ? time : null;

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
