using ExitBot.Dialogs.Conversations;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Turns;

public sealed class TurnOptions
{
    public const string SectionName = "Turns";

    /// <summary>Turns under way at the same time, most of them waiting for a language model.</summary>
    [SettingRange("Turns:MaxConcurrent", "1", "100000")]
    public int MaxConcurrent { get; init; } = 2_000;

    /// <summary>Calls under way to one channel host at the same time.</summary>
    [SettingRange("Turns:MaxConcurrentSends", "1", "100000")]
    public int MaxConcurrentSends { get; init; } = 256;

    /// <summary>
    /// How long the turn of an idle conversation may take before its activity is stored and acknowledged apart from it. A turn that is over
    /// sooner is stored with its activity in one transaction. Zero: always apart.
    /// </summary>
    [SettingRange("Turns:StoreAfter", "00:00:00", "00:00:02")]
    public TimeSpan StoreAfter { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>Replies to one tenant in any second. Teams allows 50.</summary>
    [SettingRange("Turns:SendsPerSecondPerTenant", "1", "100000")]
    public int SendsPerSecondPerTenant { get; init; } = 50;

    /// <summary>Replies to one conversation in any second. Teams allows 7; what it allows in longer stretches is kept to as well.</summary>
    [SettingRange("Turns:SendsPerSecondPerConversation", "1", "100000")]
    public int SendsPerSecondPerConversation { get; init; } = 7;

    /// <summary>
    /// With a server database: how long an instance has a conversation without renewing it, and so how long a killed instance's
    /// conversations wait for another one.
    /// </summary>
    [SettingRange("Turns:LeaseDuration", "00:00:02", "00:05:00")]
    public TimeSpan LeaseDuration { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long an invoke waits for its turn before it gets a holding answer. Channels give up after 10 to 15 seconds.</summary>
    [SettingRange("Turns:InvokePatience", "00:00:00.100", "00:00:14")]
    public TimeSpan InvokePatience { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>How long an expectReplies caller is kept waiting for its turn.</summary>
    [SettingRange("Turns:ExpectRepliesPatience", "00:00:00.100", "00:05:00")]
    public TimeSpan ExpectRepliesPatience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long turns under way may take to come to their end when the service stops; then they are given up, and run again by the next process.</summary>
    [SettingRange("Turns:Drain", "00:00:01", "00:10:00")]
    public TimeSpan Drain { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an undeliverable reply is tried again before it is set aside.</summary>
    [SettingRange("Turns:SendAgainFor", "00:00:01", "7.00:00:00")]
    public TimeSpan SendAgainFor { get; init; } = TimeSpan.FromHours(24);
}

[OptionsValidator]
internal sealed partial class TurnOptionsValidator : IValidateOptions<TurnOptions>;
