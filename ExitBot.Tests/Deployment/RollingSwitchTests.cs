using System.Collections.Concurrent;
using System.Net;
using ExitBot.Tests.Contracts;
using ExitBot.Tests.Fakes;
using ExitBot.Tests.Fakes.PostgreSql;
using ExitBot.Tests.Faults;

namespace ExitBot.Tests.Deployment;

/// <summary>Two instances behind nginx are restarted in turn, as deploy-prod does, while people talk: nobody notices.</summary>
[Trait("Category", "Server")]
[NeedsServer(TestServer.PostgreSql)]
public sealed class RollingSwitchTests
{
    [DatabaseFact]
    public async Task Nothing_is_lost_and_no_caller_is_refused_while_one_after_the_other_is_replaced()
    {
        if (Tool.Find("nginx") is null)
        {
            // Installed by ./test.sh; the tests of nginx's own configuration are skipped and say so.
            return;
        }

        var database = await PostgresServer.CreateDatabaseAsync();
        (string, string)[] settings =
        [
            .. database.Settings.Select(setting => (setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value)),
            ("Shutdown__Notice", "00:00:01"),
            ("Proxy__Networks__0", "127.0.0.1/32"),
        ];
        await using var one = await ExitBotProcess.StartAsync(settings);
        await using var two = await ExitBotProcess.StartAsync(settings);
        await using var nginx = await Nginx.StartAsync(one.Address.Authority, two.Address.Authority);
        var statuses = new ConcurrentDictionary<HttpStatusCode, int>();
        using var client = nginx.CreateClient(new HttpClientHandler(), new StatusCounter(statuses));

        var said = 0;
        var isOver = false;
        var people = Enumerable.Range(0, 4).Select(async _ =>
        {
            do
            {
                await using var person = await StubbornPerson.StartAsync(database, () => client, () => Interlocked.Increment(ref said));
                await person.GoesThroughAsync();
                await person.AssertNothingLostAndNothingDoubledAsync();
            }
            while (!Volatile.Read(ref isOver));
        }).ToList();
        foreach (var instance in new[] { one, two })
        {
            var next = said + 20;
            await Deadline.UntilAsync(() => said >= next || people.Any(person => person.IsCompleted), "messages while both run");
            Assert.Equal(0, await instance.StopAsync());
            await instance.StartAgainAsync();

            // nginx leaves it alone for 2 s after the last failure; deploy-prod waits as well before it goes on.
            await Deadline.UntilAsync(
                async () => (await instance.Client.GetStringAsync("/metrics")).Contains("exitbot_turn_duration_seconds_count", StringComparison.Ordinal),
                "nginx to send people to the new instance");
        }

        Volatile.Write(ref isOver, true);
        await Task.WhenAll(people);

        Assert.Equal([HttpStatusCode.Accepted], statuses.Keys);
    }

    private sealed class StatusCounter(ConcurrentDictionary<HttpStatusCode, int> statuses) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            statuses.AddOrUpdate(response.StatusCode, 1, static (_, count) => count + 1);
            return response;
        }
    }
}
