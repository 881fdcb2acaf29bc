using System.Net;
using System.Text.RegularExpressions;
using ExitBot.Tests.Conventions;
using ExitBot.Tests.Fakes;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Operations;

/// <summary>The dashboard and the alert rules against /metrics of hosts that have done a bit of everything: a panel over a metric that nobody writes shows nothing and never alarms.</summary>
public sealed partial class MonitoringTests
{
    /// <summary>Put there by Prometheus itself.</summary>
    private static readonly string[] OfPrometheus = ["instance", "job", "le"];

    [Fact]
    public async Task Every_metric_and_label_of_dashboard_and_alerts_is_written()
    {
        var written = (await AfterTalksAsync()).Concat(await AfterAModelAndALimitAsync()).ToLookup(series => series.Metric, series => series.Labels);
        var asked = Expressions().SelectMany(AskedIn).Distinct().ToList();

        var missing = asked.Where(metric => !written.Contains(metric.Name)).Select(metric => metric.Name);
        var withoutLabel = asked
            .Where(metric => written.Contains(metric.Name))
            .SelectMany(metric => metric.Labels.Split(' ', StringSplitOptions.RemoveEmptyEntries).Except(OfPrometheus).Where(label => !written[metric.Name].Any(labels => labels.Contains(label))).Select(label => $"{metric.Name}{{{label}}}"));

        Assert.True(asked.Count > 25, $"{asked.Count}");
        Assert.Empty(missing.Concat(withoutLabel).Distinct());
    }

    private static async Task<List<(string Metric, HashSet<string> Labels)>> AfterTalksAsync()
    {
        await using var channel = await FakeChannel.StartAsync("/_connector");
        await using var host = ExitBotHost.Start(settings: new Dictionary<string, string> { ["Turns:StoreAfter"] = "00:00:00" });
        var person = await WebPerson.ArriveAsync(host.Client);
        using var listener = await person.ListenAsync();
        await Deadline.UntilAsync(
            async () =>
            {
                await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => person.SaysAsync("hello")));
                return (await host.Client.GetStringAsync("/metrics")).Contains("exitbot_turn_queue_seconds_bucket{", StringComparison.Ordinal);
            },
            "a message that waited for its turn");
        await new ChatCaller(host.Client).SaysAsync("exit interview");
        channel.NextCallsMeet(ChannelFault.Answer(503));
        using var accepted = await host.Client.PostActivityAsync(FakePerson.OnTeams(host.Client, host.Database, channel).Message("hello"));
        await Deadline.UntilAsync(
            async () => (await host.Client.GetStringAsync("/metrics")).Contains("exitbot_reply_retries_total{", StringComparison.Ordinal), "a reply that is to be sent again");
        return SeriesOf(await host.Client.GetStringAsync("/metrics"));
    }

    private static async Task<List<(string Metric, HashSet<string> Labels)>> AfterAModelAndALimitAsync()
    {
        using var folder = new TempFolder();
        await using (var earlier = ExitBotHost.Start(databaseFile: folder.File("exitbot.db")))
        {
            await new ChatCaller(earlier.Client).SaysAsync("exit interview");
        }

        await using var model = await OpenAiTestServer.StartAsync(
            ModelAnswer.Text("""{"flags":[]}"""), ModelAnswer.Call("checklist-list_tasks", "{}", "call-1"), ModelAnswer.Text("I have looked."));
        await using var host = ExitBotHost.Start(
            databaseFile: folder.File("exitbot.db"),
            settings: new Dictionary<string, string>
            {
                ["LanguageModel:Provider"] = "Custom",
                ["LanguageModel:Endpoint"] = $"{model.Endpoint}",
                ["LanguageModel:Model"] = "scripted",
                ["LanguageModel:PromptPrice"] = "1",
                ["Sessions:MaxConcurrent"] = "2",
            });
        var kim = new ChatCaller(host.Client, "u-18");
        await kim.SaysAsync("checklist");
        await kim.SaysAsync("Bob in the basement took my computer thing this morning");
        using var second = await new ChatCaller(host.Client, "u-19").PostAsync("hello");
        using var third = await new ChatCaller(host.Client, "u-20").PostAsync("hello");
        Assert.Contains(HttpStatusCode.TooManyRequests, new[] { second.StatusCode, third.StatusCode });
        await Deadline.UntilAsync(async () => (await host.Client.GetStringAsync("/metrics")).Contains("exitbot_interviews{", StringComparison.Ordinal), "a count of interviews");
        return SeriesOf(await host.Client.GetStringAsync("/metrics"));
    }

    private static IEnumerable<string> Expressions() => JObject.Parse(SourceTree.Read("deployment/monitoring/dashboard.json")).SelectTokens("$..expr").Select(expression => (string)expression!)
        .Concat(AlertExpression().Matches(SourceTree.Read("deployment/monitoring/alerts.yml")).Select(match => match.Groups[1].Value));

    /// <summary>The metrics of an expression, each with the labels that are asked of it.</summary>
    private static IEnumerable<(string Name, string Labels)> AskedIn(string expression)
    {
        var grouped = Grouping().Matches(expression).SelectMany(match => match.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries)).ToList();
        return MetricName().Matches(expression).Select(match =>
            (match.Groups[1].Value, string.Join(' ', grouped.Concat(Label().Matches(match.Groups[2].Value).Select(label => label.Groups[1].Value)).Distinct().Order(StringComparer.Ordinal))));
    }

    private static List<(string Metric, HashSet<string> Labels)> SeriesOf(string metrics) => [.. Series().Matches(metrics)
        .Select(match => (match.Groups[1].Value, Label().Matches(match.Groups[2].Value).Select(label => label.Groups[1].Value).ToHashSet(StringComparer.Ordinal)))];

    [GeneratedRegex(@"^\s*expr: (.+)$", RegexOptions.Multiline)]
    private static partial Regex AlertExpression();

    [GeneratedRegex(@"\bby \(([^)]*)\)")]
    private static partial Regex Grouping();

    [GeneratedRegex(@"\b((?:exitbot|http_server|kestrel|dotnet)_\w+)(\{[^}]*\})?")]
    private static partial Regex MetricName();

    [GeneratedRegex(@"(\w+)(?:=~|!=|!~|=)""")]
    private static partial Regex Label();

    [GeneratedRegex(@"^(\w+)(\{[^}]*\})? ", RegexOptions.Multiline)]
    private static partial Regex Series();
}
