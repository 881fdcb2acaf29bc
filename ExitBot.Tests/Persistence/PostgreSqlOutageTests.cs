using System.Net;
using ExitBot.Bot.Persistence.Server;
using ExitBot.Tests.Contracts;
using ExitBot.Tests.Fakes;
using ExitBot.Tests.Fakes.PostgreSql;
using ExitBot.Tests.Http;
using Microsoft.Bot.Builder;

namespace ExitBot.Tests.Persistence;

/// <summary>A server that goes away: callers are told to come again when nothing was stored, and turns wait.</summary>
[Trait("Category", "Server")]
[NeedsServer(TestServer.PostgreSql)]
public sealed class PostgreSqlOutageTests : IAsyncLifetime
{
    private PostgresCluster _cluster = null!; // set by InitializeAsync, before any test
    private PostgresDatabase _database = null!; // set by InitializeAsync, before any test
    private FakeChannel _channel = null!; // set by InitializeAsync, before any test

    private Dictionary<string, string> Settings => new(_database.Settings) { ["Database:CommandTimeoutSeconds"] = "1" };

    public async Task InitializeAsync()
    {
        _channel = await FakeChannel.StartAsync();
        _cluster = await PostgresCluster.StartAsync();
        _database = await PostgresServer.CreateDatabaseAsync(_cluster);
    }

    public async Task DisposeAsync()
    {
        await _cluster.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [DatabaseFact]
    public async Task While_the_server_is_gone_nothing_is_acknowledged_and_afterwards_all_goes_on()
    {
        await using var host = ExitBotHost.Start(settings: Settings);
        var people = Enumerable.Range(0, 5).Select(_ => FakePerson.OnTeams(host.Client, _database, _channel)).ToList();
        foreach (var person in people)
        {
            await person.SaysAsync("hello");
        }

        await _cluster.StopAsync();
        var messages = people.Select(person => person.Message("exit interview")).ToList();
        foreach (var answer in await Task.WhenAll(messages.Select(message => host.Client.PostActivityAsync(message))))
        {
            await Problem.AssertAsync(answer, HttpStatusCode.ServiceUnavailable);
            Assert.NotNull(answer.Headers.RetryAfter?.Delta);
        }

        await _cluster.StartAgainAsync();
        foreach (var (person, message) in people.Zip(messages))
        {
            Assert.NotEmpty(await person.DoesAsync(message));
        }

        Assert.Equal(2 * people.Count, _database.Count("Transcript WHERE Role = 0"));
    }

    [DatabaseFact]
    public async Task A_restart_of_the_server_between_two_messages_is_noticed_by_nobody()
    {
        await using var host = ExitBotHost.Start(settings: _database.Settings);
        var person = FakePerson.OnTeams(host.Client, _database, _channel);
        await person.SaysAsync("hello");

        await _cluster.StopAsync();
        await _cluster.StartAgainAsync();

        Assert.NotEmpty(await person.SaysAsync("exit interview"));
    }

    [DatabaseFact]
    public async Task A_turn_whose_commit_finds_no_server_waits_for_it()
    {
        var stored = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var bot = new ScriptedBot(async (context, cancellationToken) =>
        {
            stored.TrySetResult();
            await gone.Task;
            await context.SendActivityAsync(MessageFactory.Text("after all"), cancellationToken);
        });
        await using var host = bot.StartHost(new Dictionary<string, string>(Settings) { ["Turns:StoreAfter"] = "00:00:00" });

        using var accepted = await host.Client.PostActivityAsync(Activities.Teams("a", _channel.ServiceUrl));
        await stored.Task;
        await _cluster.StopAsync();
        gone.SetResult();
        using var refused = await host.Client.PostActivityAsync(Activities.Teams("b", _channel.ServiceUrl));
        await _cluster.StartAgainAsync();

        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("after all", (await _channel.FirstTakenAsync("a")).Text);
        Assert.Equal((1, 0), (_database.Count("Inbox"), _database.Count("Inbox WHERE Status = 2")));
    }

    [DatabaseFact]
    public async Task With_all_connections_in_use_the_caller_is_told_to_come_again()
    {
        await using var host = ExitBotHost.Start(settings: new Dictionary<string, string>(Settings) { ["Database:MaxPoolSize"] = "1" });
        var person = FakePerson.OnTeams(host.Client, _database, _channel);
        var message = person.Message("hello");
        await using (var held = host.Service<IServerDatabase>().CreateConnection())
        {
            await held.OpenAsync();
            using var refused = await host.Client.PostActivityAsync(message);
            await Problem.AssertAsync(refused, HttpStatusCode.ServiceUnavailable);
        }

        Assert.NotEmpty(await person.DoesAsync(message));
    }
}
