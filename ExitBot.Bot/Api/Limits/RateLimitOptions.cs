using ExitBot.Dialogs.Conversations;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Api.Limits;

/// <summary>How fast one person may talk. Counted by each instance for itself.</summary>
internal sealed class RateLimitOptions
{
    public const string SectionName = "RateLimits";

    /// <summary>Messages of one person in any minute.</summary>
    [SettingRange("RateLimits:PerMinute", "1", "100000")]
    public int PerMinute { get; init; } = 60;

    /// <summary>Messages of one person in any hour.</summary>
    [SettingRange("RateLimits:PerHour", "1", "1000000")]
    public int PerHour { get; init; } = 1_000;
}

[OptionsValidator]
internal sealed partial class RateLimitOptionsValidator : IValidateOptions<RateLimitOptions>;
