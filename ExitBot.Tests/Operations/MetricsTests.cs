using System.Net;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Operations;

/// <summary>What /metrics says, and does not say, after people have talked to the bot.</summary>
public sealed class MetricsTests
{
    private const string Canary = "zanzibar-canary-4711";

    [Fact]
    public async Task Turns_replies_database_and_requests_are_counted()
    {
        await using var host = ExitBotHost.Start();
        var person = new ChatCaller(host.Client);
        await person.SaysAsync("exit interview");
        await person.SaysAsync("yes");

        var metrics = await host.Client.GetStringAsync("/metrics");

        Assert.Contains("exitbot_turn_duration_seconds_count{channel=\"api\",outcome=\"committed\"}", metrics, StringComparison.Ordinal);
        Assert.Contains("exitbot_database_duration_seconds_bucket{operation=\"write\",le=\"+Inf\"}", metrics, StringComparison.Ordinal);
        Assert.Contains("http_route=\"/api/v1/chat\"", metrics, StringComparison.Ordinal);
        Assert.Contains("# TYPE dotnet_gc_collections_total counter", metrics, StringComparison.Ordinal);
        Assert.Contains("exitbot_inbox_depth ", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replies_are_counted_when_the_channel_has_them()
    {
        await using var host = ExitBotHost.Start();
        await using var channel = await FakeChannel.StartAsync("/_connector");
        using var accepted = await host.Client.PostActivityAsync(FakePerson.OnTeams(host.Client, host.Database, channel).Message("hello"));

        await Deadline.UntilAsync(
            async () => (await host.Client.GetStringAsync("/metrics")).Contains("exitbot_reply_duration_seconds_count{channel=\"msteams\",outcome=\"sent\"} ", StringComparison.Ordinal),
            "a reply counted as sent");
    }

    [Fact]
    public async Task No_label_carries_an_id_or_a_word_of_a_person()
    {
        await using var host = ExitBotHost.Start();
        var person = new ChatCaller(host.Client, userId: Canary);
        await person.SaysAsync($"exit interview {Canary}");
        using var unknown = await host.Client.GetAsync($"/api/v1/sessions/{Canary}");
        using var nowhere = await host.Client.GetAsync($"/{Canary}");

        var metrics = await host.Client.GetStringAsync("/metrics");

        Assert.DoesNotContain(Canary, metrics, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(person.SessionId!, metrics, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_conversation_more_is_no_series_more()
    {
        await using var host = ExitBotHost.Start();
        await new ChatCaller(host.Client, "u-0").SaysAsync("hello");
        await host.Client.GetStringAsync("/metrics");
        var before = SeriesOf(await host.Client.GetStringAsync("/metrics"));

        for (var person = 1; person <= 20; person++)
        {
            await new ChatCaller(host.Client, $"u-{person}").SaysAsync("hello");
        }

        Assert.Equal(before, SeriesOf(await host.Client.GetStringAsync("/metrics")));
    }

    [Fact]
    public async Task Strangers_see_no_metrics()
    {
        await using var host = ExitBotHost.Start("Production");

        using var response = await host.Client.GetAsync("/metrics");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [ToolFact("promtool")]
    [Trait("Category", "Server")]
    public async Task Promtool_accepts_the_metrics()
    {
        await using var host = ExitBotHost.Start();
        await new ChatCaller(host.Client).SaysAsync("exit interview");
        var metrics = await host.Client.GetStringAsync("/metrics");

        var (exitCode, output) = await Tool.RunAsync("promtool", ["check", "metrics"], metrics);

        Assert.True(exitCode == 0, output);
    }

    private static List<string> SeriesOf(string metrics) => [.. metrics.Split('\n')
        .Where(line => line.StartsWith("exitbot_", StringComparison.Ordinal))
        .Select(line => line[..line.LastIndexOf(' ')])];
}
