using ExitBot.Dialogs.Conversations;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Operations.Health;

internal sealed class ShutdownOptions
{
    public const string SectionName = "Shutdown";

    private static readonly TimeSpan ForLoadBalancers = TimeSpan.FromSeconds(5);

    /// <summary>How long the service goes on answering after it has said that it is not ready. Unset: 5 seconds, none in Development.</summary>
    [SettingRange("Shutdown:Notice", "00:00:00", "00:02:00")]
    public TimeSpan? Notice { get; init; }

    public TimeSpan NoticeIn(IHostEnvironment environment) => Notice ?? (environment.IsDevelopment() ? TimeSpan.Zero : ForLoadBalancers);
}

[OptionsValidator]
internal sealed partial class ShutdownOptionsValidator : IValidateOptions<ShutdownOptions>;
