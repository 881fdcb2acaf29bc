using ExitBot.Bot.Operations.Health;
using ExitBot.Bot.Operations.Telemetry;
using ExitBot.Bot.Persistence;
using ExitBot.Dialogs.LanguageModel;
using ExitBot.Tests.Fakes;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ExitBot.Tests.Operations;

/// <summary>From when on a dependency counts as degraded, and from when on as unhealthy.</summary>
public sealed class HealthStateTests
{
    [Theory]
    [InlineData(0.5, HealthStatus.Healthy)]
    [InlineData(4, HealthStatus.Degraded)]
    [InlineData(40, HealthStatus.Unhealthy)]
    public async Task A_disk_counts_as_full_by_what_is_free(double wantedOfFree, HealthStatus expected)
    {
        await using var host = ExitBotHost.Start();
        var free = new DriveInfo(Path.GetDirectoryName(host.Database.Path)!).AvailableFreeSpace / 1_000_000;

        var disk = new DiskHealth(host.Service<IDatabaseStart>(), host.Service<IHostEnvironment>(), Options.Create(new HealthOptions { FreeDiskMegabytes = (int)(free * wantedOfFree) }));

        Assert.Equal(expected, await StatusAsync(disk));
    }

    [Theory]
    [InlineData(false, HealthStatus.Degraded)]
    [InlineData(true, HealthStatus.Unhealthy)]
    public async Task Without_any_model_that_answers_the_service_is_unready_only_where_one_is_required(bool isRequired, HealthStatus expected)
    {
        await using var host = ExitBotHost.Start();
        var circuits = host.Service<ModelCircuits>();
        var model = new ModelHealth(circuits, Options.Create(new HealthOptions { ModelRequired = isRequired }));
        Assert.Equal(HealthStatus.Healthy, await StatusAsync(model));

        circuits.Set("first", isOpen: true);
        circuits.Set("second", isOpen: false);
        Assert.Equal(HealthStatus.Healthy, await StatusAsync(model));

        circuits.Set("second", isOpen: true);
        Assert.Equal(expected, await StatusAsync(model));
    }

    [Fact]
    public async Task A_schema_that_is_behind_is_unhealthy()
    {
        await using var host = ExitBotHost.Start();
        var schema = host.Service<DatabaseSchema>();
        Assert.Equal(HealthStatus.Healthy, await StatusAsync(new MigrationHealth(schema, host.Service<TimeProvider>())));

        host.Database.Change("DELETE FROM __EFMigrationsHistory");

        Assert.Equal(HealthStatus.Unhealthy, await StatusAsync(new MigrationHealth(schema, host.Service<TimeProvider>())));
    }

    [Fact]
    public async Task A_reply_that_waits_too_long_degrades_the_outbox_and_takes_nothing_from_the_other_channels()
    {
        await using var channel = await FakeChannel.StartAsync("/_connector");
        channel.Standing = ChannelFault.Answer(503);
        using var folder = new TempFolder();
        await using (var earlier = ExitBotHost.Start(databaseFile: folder.File("exitbot.db")))
        {
            using var accepted = await earlier.Client.PostActivityAsync(FakePerson.OnTeams(earlier.Client, earlier.Database, channel).Message("hello"));
            await Deadline.UntilAsync(() => earlier.Database.Count("Outbox WHERE Status < 2") > 0, "a reply that waits");
        }

        await using var host = ExitBotHost.Start(databaseFile: folder.File("exitbot.db"));
        var watch = host.Service<BacklogWatch>();
        await Deadline.UntilAsync(() => watch.Latest.Outbox.Depth > 0, "the count of what waits");

        Assert.Equal(HealthStatus.Healthy, await StatusAsync(new BacklogHealth(watch, Options.Create(new HealthOptions()))));
        Assert.Equal(HealthStatus.Degraded, await StatusAsync(new BacklogHealth(watch, Options.Create(new HealthOptions { OldestReply = TimeSpan.Zero }))));
    }

    private static async Task<HealthStatus> StatusAsync(IHealthCheck check) => (await check.CheckHealthAsync(new HealthCheckContext())).Status;
}
