using ExitBot.Tests.Contracts;
using ExitBot.Tests.Fakes;
using ExitBot.Tests.Fakes.PostgreSql;
using Xunit.Abstractions;

namespace ExitBot.Tests.Faults;

/// <summary>Three processes on one database, a message goes to any of them, and one after the other is killed: the same as with one that never dies.</summary>
[Trait("Category", "Server")]
[NeedsServer(TestServer.PostgreSql)]
public sealed class ThreeInstancesTests
{
    private readonly int _seed = TestRun.Seed();

    public ThreeInstancesTests(ITestOutputHelper output) => output.WriteLine($"EXITBOT_TEST_SEED={_seed}");

    [DatabaseFact]
    public async Task Interviews_go_on_whichever_instance_dies()
    {
        var database = await PostgresServer.CreateDatabaseAsync();
        (string, string)[] settings =
        [
            .. database.Settings.Select(setting => (setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value)),
            ("Turns__LeaseDuration", "00:00:02"),
        ];
        await using var one = await ExitBotProcess.StartAsync(settings);
        await using var two = await ExitBotProcess.StartAsync(settings);
        await using var three = await ExitBotProcess.StartAsync(settings);

        await new Siege([one, two, three], database, _seed).RunAsync(
            people: TestRun.IsLong ? 12 : 6, kills: TestRun.IsLong ? 40 : 4, betweenKills: 25);
    }
}
