using ExitBot.Dialogs.Conversations;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Operations.Logs;

/// <summary>Log files, beside what Serilog's own section asks for.</summary>
internal sealed class LogOptions
{
    public const string SectionName = "Logs";

    /// <summary>Where daily log files go, as JSON lines. Empty: no files. A relative path counts from the folder that the service was started in.</summary>
    public string? Folder { get; init; }

    /// <summary>Size after which a new file is begun.</summary>
    [SettingRange("Logs:FileMegabytes", "1", "1000")]
    public int FileMegabytes { get; init; } = 50;

    /// <summary>Files kept at most.</summary>
    [SettingRange("Logs:Files", "1", "1000")]
    public int Files { get; init; } = 30;

    /// <summary>Days that a file is kept at most.</summary>
    [SettingRange("Logs:Days", "1", "365")]
    public int Days { get; init; } = 14;
}

[OptionsValidator]
internal sealed partial class LogOptionsValidator : IValidateOptions<LogOptions>;
