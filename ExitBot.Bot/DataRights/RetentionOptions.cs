using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.ExitInterviews;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.DataRights;

/// <summary>How long each class of data is kept. What is under legal hold is kept until the hold is lifted.</summary>
internal sealed class RetentionOptions
{
    public const string SectionName = "Retention";

    /// <summary>The words of conversations: transcript, bodies kept with turns, and what a language model was asked.</summary>
    [SettingRange("Retention:TranscriptDays", "1", "3650")]
    public int TranscriptDays { get; init; } = 180;

    /// <summary>Answers, analysis and report, from the end of the interview on.</summary>
    [SettingRange("Retention:RecordMonths", "1", "120")]
    public int RecordMonths { get; init; } = 24;

    /// <summary>Off-boarding checklists, from their last change on.</summary>
    [SettingRange("Retention:ChecklistMonths", "1", "120")]
    public int ChecklistMonths { get; init; } = 12;

    /// <summary>Drafts of WhatsApp templates, from their last change on.</summary>
    [SettingRange("Retention:DraftMonths", "1", "120")]
    public int DraftMonths { get; init; } = 24;

    /// <summary>That there was an interview: id, dates and status; and who has read what.</summary>
    [SettingRange("Retention:RegisterMonths", "1", "240")]
    public int RegisterMonths { get; init; } = 36;

    /// <summary>Files of cases, from the day they were closed on. An open case stays.</summary>
    [SettingRange("Retention:CaseMonths", "1", "240")]
    public int CaseMonths { get; init; } = 36;

    /// <summary>Says in the log what would be deleted, and deletes nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Where erasures are written down beside the database. Null: beside the SQLite file, or data/exitbot.erasures.</summary>
    public string? ErasureLog { get; init; }

    [SettingRange("Retention:Every", "00:01:00", "7.00:00:00")]
    public TimeSpan Every { get; init; } = TimeSpan.FromHours(6);

    /// <summary>What of it people are told before they agree to an interview.</summary>
    public KeepingTimes Times => new(TranscriptDays, RecordMonths, RegisterMonths);
}

[OptionsValidator]
internal sealed partial class RetentionOptionsValidator : IValidateOptions<RetentionOptions>;
