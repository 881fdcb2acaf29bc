using ExitBot.Dialogs.Conversations;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Api.Limits;

/// <summary>Section Sessions.</summary>
public sealed class SessionLimitOptions
{
    public const string SectionName = "Sessions";

    /// <summary>Hours without a word after which a session counts as ended. It goes on with the next message, an unfinished interview with it.</summary>
    [SettingRange("Sessions:TimeoutHours", "1", "8760")]
    public int TimeoutHours { get; init; } = 24;

    /// <summary>Sessions of REST and web that were heard of in the last five minutes, at most; one more is refused politely.</summary>
    [SettingRange("Sessions:MaxConcurrent", "1", "1000000")]
    public int MaxConcurrent { get; init; } = 10_000;
}

[OptionsValidator]
internal sealed partial class SessionLimitOptionsValidator : IValidateOptions<SessionLimitOptions>;
