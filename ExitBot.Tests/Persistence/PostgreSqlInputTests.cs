using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ExitBot.Tests.Contracts;
using ExitBot.Tests.Fakes;
using ExitBot.Tests.Fakes.PostgreSql;
using ExitBot.Tests.Faults;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Persistence;

/// <summary>SQLite keeps every text; a server refuses one that is longer than its column or that it cannot encode. Nothing of the kind gets that far.</summary>
[Trait("Category", "Server")]
[NeedsServer(TestServer.PostgreSql)]
public sealed class PostgreSqlInputTests : IAsyncLifetime
{
    private readonly int _seed = TestRun.Seed();
    private PostgresDatabase _database = null!; // set by InitializeAsync, before any test
    private FakeChannel _channel = null!; // set by InitializeAsync, before any test

    public async Task InitializeAsync()
    {
        _database = await PostgresServer.CreateDatabaseAsync();
        _channel = await FakeChannel.StartAsync();
    }

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    [DatabaseFact]
    public async Task Generated_activities_fail_no_turn()
    {
        await using var host = ExitBotHost.Start(settings: _database.Settings);
        var fuzzer = new ActivityFuzzer(_seed, _channel.ServiceUrl);

        for (var sent = 0; sent < 400; sent++)
        {
            var body = fuzzer.Next();
            using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            using var response = await host.Client.PostAsync(new Uri(Activities.Path, UriKind.Relative), content);
            Assert.True(response.StatusCode is < HttpStatusCode.InternalServerError or HttpStatusCode.NotImplemented, $"seed {_seed}: {response.StatusCode} for {Encoding.UTF8.GetString(body)}");
        }

        await AssertServesAsync(host);
    }

    [DatabaseFact]
    public async Task Long_and_odd_values_fail_no_turn()
    {
        await using var host = ExitBotHost.Start(settings: _database.Settings);
        foreach (var path in (string[])["from.aadObjectId", "from.name", "locale", "text", "conversation.tenantId", "conversation.name", "recipient.id", "replyToId", "name", "textFormat"])
        {
            foreach (var value in (string[])[new('x', 401), new('x', 5_000), "nul \0 and half \ud83d of a pair"])
            {
                using var response = await host.Client.PostActivityAsync(Activities.Teams("odd", _channel.ServiceUrl, "exit interview").With(path, JToken.FromObject(value)));
                Assert.True(response.StatusCode is HttpStatusCode.Accepted or HttpStatusCode.UnprocessableEntity, $"{path}: {response.StatusCode}");
            }
        }

        await AssertServesAsync(host);
    }

    private async Task AssertServesAsync(ExitBotHost host)
    {
        Assert.NotEmpty(await FakePerson.OnTeams(host.Client, _database, _channel).SaysAsync("hello"));
        await Deadline.UntilAsync(() => _database.Count("Inbox WHERE Status = 0") == 0, "the end of all turns");
        var failed = _database.Rows("SELECT Reason, Body FROM Inbox WHERE Status = 2");
        Assert.True(failed.Count == 0, $"seed {_seed}: {failed.Count} turns failed: {string.Join('\n', failed.Select(row => $"{row[0]}: {row[1]}"))}");
    }
}
