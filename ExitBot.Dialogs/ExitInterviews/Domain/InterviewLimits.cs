using ExitBot.Dialogs.Conversations;
using Microsoft.Extensions.Options;

namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>How long an interview may get. The bank says what is asked, this how much of it.</summary>
public sealed class InterviewLimits
{
    public const string SectionName = "ExitInterview";

    /// <summary>Main questions; under the number of core questions the last of them are left out.</summary>
    [SettingRange("ExitInterview:MaxQuestions", "1", "36")]
    public int MaxQuestions { get; init; } = 22;

    [SettingRange("ExitInterview:MaxFollowUps", "0", "40")]
    public int MaxFollowUps { get; init; } = 8;

    /// <summary>For one question, below what the bank allows it.</summary>
    [SettingRange("ExitInterview:MaxFollowUpsPerQuestion", "0", "2")]
    public int MaxFollowUpsPerQuestion { get; init; } = 2;

    /// <summary>Everything that is asked: consent, attribution, profile, questions, follow-ups and review, each counted once.</summary>
    [SettingRange("ExitInterview:MaxBotTurns", "11", "100")]
    public int MaxBotTurns { get; init; } = 40;

    /// <summary>After so much time in conversation an early end is offered, once.</summary>
    [SettingRange("ExitInterview:SoftCloseAfter", "00:01:00", "1.00:00:00")]
    public TimeSpan SoftCloseAfter { get; init; } = TimeSpan.FromMinutes(20);
}

[OptionsValidator]
internal sealed partial class InterviewLimitsValidator : IValidateOptions<InterviewLimits>;
