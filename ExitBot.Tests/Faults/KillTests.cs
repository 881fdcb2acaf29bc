using ExitBot.Tests.Fakes;
using Xunit.Abstractions;

namespace ExitBot.Tests.Faults;

/// <summary>kill -9 at random moments: the next process goes on where the last one was cut off, and nobody notices more than a pause.</summary>
public sealed class KillTests
{
    private readonly int _seed = TestRun.Seed();

    public KillTests(ITestOutputHelper output) => output.WriteLine($"EXITBOT_TEST_SEED={_seed}");

    [Fact]
    public Task Interviews_survive_kills_at_random_moments() => SurviveAsync();

    [Fact]
    public Task And_so_they_do_where_every_activity_is_stored_before_its_turn() => SurviveAsync(("Turns__StoreAfter", "00:00:00"));

    private async Task SurviveAsync(params (string Key, string Value)[] settings)
    {
        await using var service = await ExitBotProcess.StartAsync(settings);

        await new Siege([service], service.Database, _seed).RunAsync(
            people: TestRun.IsLong ? 20 : 4, kills: TestRun.IsLong ? 100 : 5, betweenKills: 5);
    }
}
