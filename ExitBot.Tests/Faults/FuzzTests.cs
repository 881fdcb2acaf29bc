using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Faults;

/// <summary>Whatever a caller sends: a proper answer, no failed turn, no growth, and the next person is served.</summary>
[Collection(FuzzTestsAlone.Name)]
public sealed class FuzzTests
{
    private const int AtOnce = 8;
    private const long MostGrowth = 8 * 1024 * 1024;

    private static readonly HttpStatusCode[] Proper =
    [
        HttpStatusCode.OK, HttpStatusCode.Accepted, HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized, HttpStatusCode.RequestEntityTooLarge,
        HttpStatusCode.UnprocessableEntity, HttpStatusCode.NotImplemented,
    ];

    private readonly int _seed = TestRun.Seed();
    private readonly HashSet<HttpStatusCode> _statuses = [];

    [Fact]
    public async Task Generated_and_damaged_activities_do_no_harm()
    {
        await using var host = ExitBotHost.Start();
        await using var channel = await FakeChannel.StartAsync();
        var fuzzer = new ActivityFuzzer(_seed, channel.ServiceUrl);
        var half = (TestRun.IsLong ? 20_000 : 2_000) / 2;

        await SendAsync(host, fuzzer, half);
        var before = await MemoryAsync(host, channel);
        await SendAsync(host, fuzzer, half);
        var after = await MemoryAsync(host, channel);

        var failed = host.Database.Rows("SELECT Reason, Body FROM Inbox WHERE Status = 2");
        Assert.True(failed.Count == 0, $"seed {_seed}: {failed.Count} turns failed: {string.Join('\n', failed.Select(row => $"{row[0]}: {row[1]}"))}");
        Assert.True(after - before < MostGrowth, $"seed {_seed}: {(after - before) / 1024} KB more after the second half");
        Assert.All([HttpStatusCode.Accepted, HttpStatusCode.OK, HttpStatusCode.BadRequest], status => Assert.Contains(status, _statuses));
        await AssertServesAsync(host, channel);
    }

    private async Task SendAsync(ExitBotHost host, ActivityFuzzer fuzzer, int count)
    {
        foreach (var bodies in Enumerable.Range(0, count).Select(_ => fuzzer.Next()).Chunk(AtOnce))
        {
            await Task.WhenAll(bodies.Select(body => PostAsync(host, body)));
        }
    }

    private async Task PostAsync(ExitBotHost host, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await host.Client.PostAsync(new Uri(Activities.Path, UriKind.Relative), content).Within("an answer");
        Assert.True(Proper.Contains(response.StatusCode), $"seed {_seed}: {response.StatusCode} for {Encoding.UTF8.GetString(body)}");
        lock (_statuses)
        {
            _statuses.Add(response.StatusCode);
        }
    }

    /// <summary>When every turn is over, without what the tests themselves keep.</summary>
    private static async Task<long> MemoryAsync(ExitBotHost host, FakeChannel channel)
    {
        await AllTurnsOverAsync(host, channel);
        channel.Log.Forget();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static async Task AllTurnsOverAsync(ExitBotHost host, FakeChannel channel)
    {
        foreach (var conversation in Enumerable.Range(0, ActivityFuzzer.Conversations))
        {
            using var answer = await host.Client.PostActivityAsync(Activities.Invoke(Activities.Teams(ActivityFuzzer.Conversation(conversation), channel.ServiceUrl)));
            Assert.Equal(HttpStatusCode.NotImplemented, answer.StatusCode);
        }
    }

    private static async Task AssertServesAsync(ExitBotHost host, FakeChannel channel)
    {
        var person = FakePerson.OnTeams(host, channel);
        var said = await Interviewee.AnswersAllAsync(person);
        await person.SaysAsync("submit");
        Assert.Equal(said.Count, host.Database.AnswersOf(person).Count);
        Assert.Equal("Completed", host.Database.StatusOf(person));
    }
}

/// <summary>Its memory is measured, so nothing else may run beside it.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class FuzzTestsAlone
{
    public const string Name = "Fuzz";
}
