using System.Globalization;
using ExitBot.Bot.Turns;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Operations.Health;

/// <summary>How long the host waits for its parts when it stops: the notice, the drain, and a little to write down the rest.</summary>
internal sealed class ShutdownTime(IConfiguration configuration, IHostEnvironment environment) : IConfigureOptions<HostOptions>
{
    private static readonly TimeSpan ToWriteDownTheRest = TimeSpan.FromSeconds(5);

    public void Configure(HostOptions options) => options.ShutdownTimeout =
        Time($"{ShutdownOptions.SectionName}:{nameof(ShutdownOptions.Notice)}", new ShutdownOptions().NoticeIn(environment))
        + Time($"{TurnOptions.SectionName}:{nameof(TurnOptions.Drain)}", new TurnOptions().Drain)
        + ToWriteDownTheRest;

    /// <summary>Not by the options: the host asks when it is built, and a wrong setting is to be told later, together with all others.</summary>
    private TimeSpan Time(string key, TimeSpan otherwise) =>
        TimeSpan.TryParse(configuration[key], CultureInfo.InvariantCulture, out var time) && time >= TimeSpan.Zero && time <= TimeSpan.FromHours(1) ? time : otherwise;
}
