using System.Diagnostics;
using System.Net;
using ExitBot.Bot.Operations.Health;
using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.PolicyIndexing;
using ExitBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Operations;

public sealed class HealthTests
{
    private const string OperatorKey = "operator-key-0123456789abcdef";

    [Fact]
    public async Task A_local_caller_sees_every_dependency_with_its_latency()
    {
        await using var host = ExitBotHost.Start();

        var (status, health) = await GetAsync(host.Client, "/health");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["status", "version", "uptime_seconds", "dependencies"], health.Properties().Select(member => member.Name));
        Assert.Equal("0.1.0", (string?)health["version"]);
        Assert.Equal(JTokenType.Integer, health["uptime_seconds"]!.Type);
        Assert.Superset(new HashSet<string> { "database", "migrations", "outbox", "disk", "model", "index" }, health.SelectTokens("dependencies[*].name").Select(name => (string)name!).ToHashSet());
        Assert.All(health["dependencies"]!, dependency => Assert.True((double)dependency["latency_ms"]! >= 0));
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/health/ready")]
    [InlineData("/health/live")]
    public async Task A_caller_from_elsewhere_sees_the_status_and_no_more(string path)
    {
        await using var host = ExitBotHost.Start("Production", ApiClient.Key(OperatorKey, "operator"));

        var (status, health) = await GetAsync(host.Client, path);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("""{"status":"healthy"}""", health.ToString(Newtonsoft.Json.Formatting.None));
    }

    [Theory]
    [InlineData("operator", true)]
    [InlineData("chat,debug,hr_case", false)]
    public async Task A_key_with_the_role_operator_sees_details(string roles, bool details)
    {
        await using var host = ExitBotHost.Start("Production", ApiClient.Key(OperatorKey, roles));

        using var response = await host.Client.CallAsync("GET", "/health", OperatorKey);

        Assert.Equal(details, JObject.Parse(await response.Content.ReadAsStringAsync()).ContainsKey("dependencies"));
    }

    [Theory]
    [InlineData("127.0.0.0/8", true)]
    [InlineData("10.0.0.0/8", false)]
    public async Task A_configured_network_sees_details(string network, bool details)
    {
        await using var host = ExitBotHost.Start("Production", new Dictionary<string, string> { ["Monitoring:Networks:0"] = network });

        var (_, health) = await GetAsync(host.Client, "/health");

        Assert.Equal(details, health.ContainsKey("dependencies"));
    }

    [Fact]
    public async Task Without_its_database_the_service_lives_but_is_not_ready()
    {
        await using var host = ExitBotHost.Start(swap: services => services.Configure<HealthCheckServiceOptions>(options =>
            options.Registrations.Single(check => check.Name == "database").Factory = _ => new DatabaseHealth(new LostDatabase())));

        var (ready, health) = await GetAsync(host.Client, "/health/ready");
        var (whole, _) = await GetAsync(host.Client, "/health");
        var (live, _) = await GetAsync(host.Client, "/health/live");

        Assert.Equal([HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK], [ready, whole, live]);
        Assert.Equal("unhealthy", (string?)health["status"]);
        Assert.Equal("unhealthy", (string?)health.SelectToken("dependencies[?(@.name == 'database')].status"));
    }

    [Fact]
    public async Task Probing_as_often_as_one_likes_checks_once_in_two_seconds()
    {
        var runs = 0;
        await using var host = ExitBotHost.Start(swap: services => services.AddHealthChecks().AddCheck("counted", () =>
        {
            Interlocked.Increment(ref runs);
            return HealthCheckResult.Healthy();
        }));
        var watch = Stopwatch.StartNew();

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => GetAsync(host.Client, "/health")));

        Assert.InRange(runs, 1, 1 + (int)(watch.Elapsed / TimeSpan.FromSeconds(2)));
    }

    [Fact]
    public async Task A_check_that_hangs_is_given_up()
    {
        await using var host = ExitBotHost.Start(swap: services => services.AddHealthChecks().AddAsyncCheck(
            "hangs", async stopped => { await Task.Delay(Timeout.Infinite, stopped); return HealthCheckResult.Healthy(); }, timeout: TimeSpan.FromMilliseconds(100)));

        var (status, health) = await GetAsync(host.Client, "/health").Within("an answer");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("unhealthy", (string?)health.SelectToken("dependencies[?(@.name == 'hangs')].status"));
    }

    private static async Task<(HttpStatusCode Status, JObject Health)> GetAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        Assert.True(response.Headers.CacheControl!.NoStore);
        return (response.StatusCode, JObject.Parse(await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task The_index_is_degraded_while_documents_cannot_be_looked_at()
    {
        var index = new PolicyIndexHealth();
        Assert.Equal(HealthStatus.Healthy, (await index.CheckHealthAsync(new HealthCheckContext())).Status);

        index.Failed();
        Assert.Equal(HealthStatus.Degraded, (await index.CheckHealthAsync(new HealthCheckContext())).Status);

        index.Looked();
        Assert.Equal(HealthStatus.Healthy, (await index.CheckHealthAsync(new HealthCheckContext())).Status);
    }

    private sealed class LostDatabase : IRowReader
    {
        public ValueTask<TRow?> FirstAsync<TRow>(RowQuery<TRow> query, CancellationToken cancellationToken, params object[] values)
            where TRow : class => throw new ExitBot.Bot.Turns.StoreUnavailableException("gone", new IOException());

        public ValueTask<List<TRow>> ListAsync<TRow>(RowQuery<TRow> query, CancellationToken cancellationToken, params object[] values)
            where TRow : class => throw new ExitBot.Bot.Turns.StoreUnavailableException("gone", new IOException());
    }
}
