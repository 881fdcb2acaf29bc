using ExitBot.Dialogs.Conversations;
using Microsoft.Extensions.Options;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Aggregates;

/// <summary>How few people a published figure may be about. Nothing can go under three.</summary>
public sealed class AnalyticsOptions
{
    public const string SectionName = "Analytics";

    /// <summary>For every count that is shown, and for groups whose scores are.</summary>
    [SettingRange("Analytics:ScoreMinimum", "3", "100")]
    public int ScoreMinimum { get; init; } = 5;

    /// <summary>For groups whose distributions are shown.</summary>
    [SettingRange("Analytics:TextMinimum", "3", "100")]
    public int TextMinimum { get; init; } = 8;

    /// <summary>Whether only interviews of people count whose identity was verified.</summary>
    public bool VerifiedOnly { get; init; } = true;

    [SettingRange("Analytics:SnapshotEvery", "00:01:00", "31.00:00:00")]
    public TimeSpan SnapshotEvery { get; init; } = TimeSpan.FromDays(1);
}

[OptionsValidator]
internal sealed partial class AnalyticsOptionsValidator : IValidateOptions<AnalyticsOptions>;
