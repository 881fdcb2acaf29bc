using ExitBot.Dialogs.Conversations;
using Microsoft.Extensions.Options;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Deadlines;

/// <summary>When the person of an unfinished interview is reminded, in days before the last day, and when the interview closes.</summary>
public sealed class ReminderOptions
{
    public const string SectionName = "ExitInterview:Reminders";

    [SettingRange("ExitInterview:Reminders:FirstDaysBefore", "0", "90")]
    public int FirstDaysBefore { get; init; } = 5;

    [SettingRange("ExitInterview:Reminders:SecondDaysBefore", "0", "90")]
    public int SecondDaysBefore { get; init; } = 2;

    [SettingRange("ExitInterview:Reminders:LastCallDaysBefore", "0", "90")]
    public int LastCallDaysBefore { get; init; } = 1;

    /// <summary>Of the day, in UTC.</summary>
    [SettingRange("ExitInterview:Reminders:Hour", "0", "23")]
    public int Hour { get; init; } = 9;

    /// <summary>After the last day; where that is not known, after the last thing said.</summary>
    [SettingRange("ExitInterview:Reminders:ResumableDays", "1", "365")]
    public int ResumableDays { get; init; } = 30;

    /// <summary>How often it is looked whether something is due.</summary>
    [SettingRange("ExitInterview:Reminders:Every", "00:00:01", "1.00:00:00")]
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(10);
}

[OptionsValidator]
internal sealed partial class ReminderOptionsValidator : IValidateOptions<ReminderOptions>;
