using ExitBot.Dialogs.Conversations;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.PolicyIndexing;

internal sealed class PolicyOptions
{
    public const string SectionName = "Policies";

    /// <summary>The folder of policy documents; relative to the content root. A folder that is not there is an empty one.</summary>
    public string Folder { get; init; } = "policies";

    /// <summary>How often the folder is looked at for changes, and the database for what other instances were given.</summary>
    [SettingRange("Policies:Every", "00:00:01", "1.00:00:00")]
    public TimeSpan Every { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>A larger file is skipped.</summary>
    [SettingRange("Policies:LargestFileMb", "1", "100")]
    public int LargestFileMb { get; init; } = 20;

    public long LargestFile => LargestFileMb * 1024L * 1024L;
}

[OptionsValidator]
internal sealed partial class PolicyOptionsValidator : IValidateOptions<PolicyOptions>;
