using System.Globalization;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Deadlines;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.ExitInterviews;

/// <summary>The last day is 30 November.</summary>
public sealed class InterviewScheduleTests
{
    private static readonly ReminderOptions Options = new();

    [Theory]
    [InlineData("2026-11-20 10:00", "2026-11-25 08:59", null)]
    [InlineData("2026-11-20 10:00", "2026-11-25 09:00", Reminder.First)]
    [InlineData("2026-11-20 10:00", "2026-11-27 12:00", Reminder.First)]
    [InlineData("2026-11-20 10:00", "2026-11-28 09:00", Reminder.Second)]
    [InlineData("2026-11-20 10:00", "2026-11-29 09:00", Reminder.LastCall)]
    [InlineData("2026-11-20 10:00", "2026-11-30 23:59", Reminder.LastCall)]
    [InlineData("2026-11-20 10:00", "2026-12-01 00:00", null)]
    [InlineData("2026-11-25 09:30", "2026-11-26 12:00", null)]
    [InlineData("2026-11-29 10:00", "2026-11-30 12:00", null)]
    public void What_is_due_depends_on_when_the_person_last_spoke(string spoke, string now, Reminder? due) =>
        Assert.Equal(due, InterviewSchedule.DueReminder(Unfinished() with { UpdatedAt = Time(spoke) }, Time(now), Options));

    [Fact]
    public void Nothing_is_said_twice()
    {
        var reminded = Unfinished() with { Reminded = Reminder.Second };

        Assert.Null(InterviewSchedule.DueReminder(reminded, Time("2026-11-28 12:00"), Options));
        Assert.Equal(Reminder.LastCall, InterviewSchedule.DueReminder(reminded, Time("2026-11-29 12:00"), Options));
    }

    [Fact]
    public void Who_stopped_or_has_not_consented_or_named_no_day_is_left_in_peace()
    {
        var now = Time("2026-11-29 12:00");

        Assert.Null(InterviewSchedule.DueReminder(Unfinished() with { Status = InterviewStatus.Partial }, now, Options));
        Assert.Null(InterviewSchedule.DueReminder(Unfinished() with { Status = InterviewStatus.Completed }, now, Options));
        Assert.Null(InterviewSchedule.DueReminder(Unfinished() with { Consent = null }, now, Options));
        Assert.Null(InterviewSchedule.DueReminder(Unfinished() with { Profile = KnownProfile.Kim with { LastDay = null } }, now, Options));
        Assert.Equal(Reminder.LastCall, InterviewSchedule.DueReminder(Unfinished() with { Status = InterviewStatus.Paused }, now, Options));
    }

    [Theory]
    [InlineData("2026-11-20 10:00", "2026-12-30 23:59", false)]
    [InlineData("2026-11-20 10:00", "2026-12-31 00:00", true)]
    [InlineData("2026-12-30 23:00", "2026-12-31 00:00", false)]
    [InlineData("2026-12-30 23:00", "2026-12-31 11:00", true)]
    public void It_is_over_thirty_days_after_the_last_day_but_not_in_the_middle_of_a_conversation(string spoke, string now, bool isOver) =>
        Assert.Equal(isOver, InterviewSchedule.OverSince(Unfinished() with { UpdatedAt = Time(spoke) }, Time(now), Options) is not null);

    [Fact]
    public void Without_a_last_day_it_is_over_thirty_days_after_the_last_word()
    {
        var unfinished = Unfinished() with { Profile = KnownProfile.Kim with { LastDay = null } };

        Assert.Null(InterviewSchedule.OverSince(unfinished, Time("2026-12-20 23:59"), Options));
        Assert.Equal(Time("2026-12-21 00:00"), InterviewSchedule.OverSince(unfinished, Time("2026-12-21 00:00"), Options));
        Assert.Null(InterviewSchedule.OverSince(unfinished.At(InterviewStage.Done), Time("2027-12-21 00:00"), Options));
    }

    [Fact]
    public void However_late_it_is_looked_at_it_ended_when_its_time_was_over() =>
        Assert.Equal(Time("2026-12-31 00:00"), InterviewSchedule.OverSince(Unfinished(), Time("2029-01-01 00:00"), Options));

    private static ExitInterview Unfinished() => Some.Interview() with
    {
        Consent = new Consent(Given: true, Time("2026-11-20 10:00"), "1"),
        Profile = KnownProfile.Kim,
        UpdatedAt = Time("2026-11-20 10:00"),
        Stage = InterviewStage.Question,
        CurrentQuestionId = "reason_main",
    };

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
