using System.Net;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Turns;

/// <summary>A database that is taken or busy: said in a sentence, and nothing acknowledged is lost.</summary>
public sealed class DatabaseTests
{
    [Fact]
    public async Task A_second_service_on_the_same_file_refuses_with_a_sentence()
    {
        await using var host = ExitBotHost.Start();

        var (exitCode, output) = await ExitBotProcess.RunToItsEndAsync(("ConnectionStrings__ExitBot", $"Data Source={host.Database.Path}"));

        Assert.NotEqual(0, exitCode);
        Assert.Contains("Another ExitBot already works on", output, StringComparison.Ordinal);
        Assert.Contains(host.Database.Path, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_database_means_come_again_and_never_a_lost_acknowledgement()
    {
        await using var host = ExitBotHost.Start(settings: new Dictionary<string, string> { ["Database:CommandTimeoutSeconds"] = "1" });
        await using var channel = await FakeChannel.StartAsync();
        var people = Enumerable.Range(0, 5).Select(_ => FakePerson.OnTeams(host, channel)).ToList();
        var messages = people.Select(person => person.Message("hello")).ToList();

        using (host.Database.Lock())
        {
            foreach (var answer in await Task.WhenAll(messages.Select(message => host.Client.PostActivityAsync(message))))
            {
                await Http.Problem.AssertAsync(answer, HttpStatusCode.ServiceUnavailable);
                Assert.NotNull(answer.Headers.RetryAfter?.Delta);
            }
        }

        foreach (var (person, message) in people.Zip(messages))
        {
            Assert.NotEmpty(await person.DoesAsync(message));
        }

        Assert.Equal(people.Count, host.Database.Count("Transcript WHERE Role = 0"));
    }

    [Fact]
    public async Task A_turn_that_meets_a_locked_database_waits_and_is_not_set_aside()
    {
        var bot = new ScriptedBot(async (context, cancellationToken) =>
            await context.SendActivityAsync(Microsoft.Bot.Builder.MessageFactory.Text("after all"), cancellationToken));
        await using var channel = await FakeChannel.StartAsync();
        IDisposable? held = null;
        DatabaseFile? database = null;
        var locked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var locking = new ScriptedBot(async (context, cancellationToken) =>
        {
            if (held is null)
            {
                held = database!.Lock();
                locked.SetResult();
            }

            await bot.OnTurnAsync(context, cancellationToken);
        });
        await using var host = locking.StartHost(new Dictionary<string, string> { ["Database:CommandTimeoutSeconds"] = "1", ["Turns:StoreAfter"] = "00:00:00" });
        database = host.Database;
        var message = Activities.Teams("a", channel.ServiceUrl);

        using var accepted = await host.Client.PostActivityAsync(message);
        await locked.Task;
        using var refused = await host.Client.PostActivityAsync(message.With("id", Activities.NewId()));
        held!.Dispose();

        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("after all", (await channel.FirstTakenAsync("a")).Text);
        Assert.Equal(0, host.Database.Count("Inbox WHERE Status = 2"));
        Assert.Equal(1, host.Database.Count("Inbox"));
    }

    [Fact]
    public async Task A_busy_moment_is_waited_for()
    {
        await using var host = ExitBotHost.Start();
        await using var channel = await FakeChannel.StartAsync();
        var person = FakePerson.OnTeams(host, channel);

        Task<IReadOnlyList<ChannelCall>> replies;
        using (host.Database.Lock())
        {
            replies = person.SaysAsync("hello");
        }

        Assert.NotEmpty(await replies);
    }
}
