using ExitBot.Dialogs.Conversations;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Operations.Requests;

/// <summary>What one caller may take up of the server. Endpoints have smaller limits of their own.</summary>
internal sealed class LimitOptions
{
    public const string SectionName = "Limits";

    [SettingRange("Limits:Connections", "10", "1000000")]
    public int Connections { get; init; } = 20_000;

    /// <summary>In bytes. What takes uploads says so itself.</summary>
    [SettingRange("Limits:BodyBytes", "1024", "104857600")]
    public long BodyBytes { get; init; } = 1_048_576;

    /// <summary>All of a request together, in bytes.</summary>
    [SettingRange("Limits:HeaderBytes", "4096", "262144")]
    public int HeaderBytes { get; init; } = 32_768;

    [SettingRange("Limits:Headers", "20", "1000")]
    public int Headers { get; init; } = 100;

    /// <summary>How long a caller may take to send its headers.</summary>
    [SettingRange("Limits:HeadersWithin", "00:00:01", "00:05:00")]
    public TimeSpan HeadersWithin { get; init; } = TimeSpan.FromSeconds(15);
}

[OptionsValidator]
internal sealed partial class LimitOptionsValidator : IValidateOptions<LimitOptions>;
