using ExitBot.Dialogs.Conversations;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Operations.Health;

internal sealed class HealthOptions
{
    public const string SectionName = "Health";

    /// <summary>Whether a language model that does not answer makes the service unready. Without one conversations go on by the bank's wording.</summary>
    public bool ModelRequired { get; init; }

    /// <summary>Free space, in megabytes, below which the disk of the data counts as degraded. Below a tenth of it the service is unready.</summary>
    [SettingRange("Health:FreeDiskMegabytes", "10", "1000000")]
    public int FreeDiskMegabytes { get; init; } = 500;

    /// <summary>How long the oldest reply may wait to be sent before the outbox counts as degraded.</summary>
    [SettingRange("Health:OldestReply", "00:00:10", "1.00:00:00")]
    public TimeSpan OldestReply { get; init; } = TimeSpan.FromMinutes(5);
}

[OptionsValidator]
internal sealed partial class HealthOptionsValidator : IValidateOptions<HealthOptions>;
