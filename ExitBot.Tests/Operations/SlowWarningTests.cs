using System.Diagnostics.Metrics;
using ExitBot.Bot.Persistence;
using ExitBot.Bot.Turns;
using ExitBot.Tests.Fakes;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ExitBot.Tests.Operations;

/// <summary>A turn over 5 s and a call of the database over 500 ms are warnings, exact at the edges and without a word of anybody.</summary>
public sealed class SlowWarningTests : IDisposable
{
    private readonly SteppedClock _clock = new();
    private readonly KeptLogs _logs = new();
    private readonly ServiceProvider _services;

    public SlowWarningTests() => _services = new ServiceCollection().AddMetrics().AddLogging(logging => logging.AddProvider(_logs)).BuildServiceProvider();

    [Theory]
    [InlineData(5_000, false)]
    [InlineData(5_001, true)]
    public void A_turn_over_five_seconds_is_a_warning(int milliseconds, bool isSlow)
    {
        var telemetry = new TurnTelemetry(_services.GetRequiredService<IMeterFactory>(), _clock, _services.GetRequiredService<ILogger<TurnTelemetry>>());
        var activity = new Activity(ActivityTypes.Message) { ChannelId = "msteams", Text = "canaryword" };
        var key = KeyHash.Of("a", "turn");
        var turn = telemetry.Begin(new InboxEntry(key, KeyHash.Of("a", "conversation"), activity, "canaryword", new Caller(AppId: null, Audience: null, "https://channel.example"), ReplyMode.Push));

        _clock.Advance(TimeSpan.FromMilliseconds(milliseconds));
        turn.Dispose();

        AssertWarned(isSlow, $"Warning ExitBot.Bot.Turns.TurnTelemetry 1010: Turn {key} took {milliseconds} ms");
    }

    [Theory]
    [InlineData(500, false)]
    [InlineData(501, true)]
    public void A_call_of_the_database_over_half_a_second_is_a_warning(int milliseconds, bool isSlow)
    {
        var telemetry = new DatabaseTelemetry(_services.GetRequiredService<IMeterFactory>(), _clock, _services.GetRequiredService<ILogger<DatabaseTelemetry>>());
        var began = telemetry.Begin();

        _clock.Advance(TimeSpan.FromMilliseconds(milliseconds));
        telemetry.End("read", "Transcript", began);

        AssertWarned(isSlow, $"Warning ExitBot.Bot.Persistence.DatabaseTelemetry 8030: The database took {milliseconds} ms to read (Transcript)");
    }

    public void Dispose()
    {
        _services.Dispose();
        _logs.Dispose();
    }

    private void AssertWarned(bool isSlow, string line)
    {
        Assert.Equal(isSlow ? [line] : [], _logs.Lines.Select(logged => logged.Trim()));
        Assert.DoesNotContain("canaryword", _logs.Text, StringComparison.Ordinal);
    }
}
