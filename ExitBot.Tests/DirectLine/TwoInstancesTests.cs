using ExitBot.Dialogs.DialogKit;
using ExitBot.Tests.Contracts;
using ExitBot.Tests.Fakes;
using ExitBot.Tests.Fakes.PostgreSql;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ExitBot.Tests.DirectLine;

/// <summary>Two hosts on one database: it does not matter which of them a call or a stream comes to.</summary>
[Trait("Category", "Server")]
[NeedsServer(TestServer.PostgreSql)]
public sealed class TwoInstancesTests : IAsyncLifetime
{
    private ExitBotHost _one = null!; // set by InitializeAsync, before any test that runs
    private ExitBotHost _other = null!; // set by InitializeAsync, before any test that runs

    public async Task InitializeAsync()
    {
        if (NeedsServerAttribute.Missing(TestServer.PostgreSql) is null)
        {
            var settings = (await PostgresServer.CreateDatabaseAsync()).Settings;
            _one = ExitBotHost.Start(settings: settings);
            _other = ExitBotHost.Start(settings: settings);
        }
    }

    public async Task DisposeAsync()
    {
        await (_one?.DisposeAsync() ?? default);
        await (_other?.DisposeAsync() ?? default);
    }

    [DatabaseFact]
    public async Task A_stream_at_one_hears_what_is_said_at_the_other_and_what_is_answered()
    {
        var here = await WebPerson.ArriveAsync(_one.Client);
        var there = new WebPerson(_other.Client, here.Token, here.ConversationId, here.UserId);
        using var stream = await here.ListenAsync();
        await stream.UntilTextAsync("Hello, I am ExitBot");

        await there.SaysAsync("exit interview", "c-1");
        var heard = await stream.UntilTextAsync("May I ask");

        Assert.Single(heard, activity => (string?)activity["text"] == "exit interview");
        Assert.Equal(heard.Count, heard.Select(activity => (string?)activity["id"]).Distinct().Count());
    }

    [DatabaseFact]
    public async Task That_the_bot_is_at_work_at_one_is_seen_at_the_other()
    {
        var settings = (await PostgresServer.CreateDatabaseAsync()).Settings;
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var idle = new ScriptedBot((_, _) => Task.CompletedTask).StartHost(settings);
        await using var busy = new ScriptedBot((turn, _) => WorkAsync(turn, seen.Task)).StartHost(settings);
        var there = await WebPerson.ArriveAsync(busy.Client);
        var here = new WebPerson(idle.Client, there.Token, there.ConversationId, there.UserId);
        await here.ReconnectAsync();
        using var stream = await here.ListenAsync();

        await there.SaysAsync("this takes long");
        await stream.UntilAsync(activity => (string?)activity["type"] == "typing", "a sign that the bot is at work");
        Assert.DoesNotContain(stream.Heard, activity => (string?)activity["text"] == "done");
        seen.TrySetResult();

        await stream.UntilTextAsync("done");

        static async Task WorkAsync(ITurnContext turn, Task seen)
        {
            if (turn.Activity.Type == ActivityTypes.Message)
            {
                await turn.ShowTypingAsync(default);
                await seen.WaitAsync(Deadline.Longest);
                await turn.SendActivityAsync("done");
            }
        }
    }

    [DatabaseFact]
    public async Task A_client_goes_on_at_the_other_from_its_watermark()
    {
        var here = await WebPerson.ArriveAsync(_one.Client);
        await here.SaysAsync("exit interview", "c-1");
        using var first = await here.ListenAsync();
        await first.UntilTextAsync("May I ask");
        var there = new WebPerson(_other.Client, here.Token, here.ConversationId, here.UserId);

        await there.ReconnectAsync(first.Watermark!);
        using var second = await there.ListenAsync();
        await there.SaysAsync("yes", "c-2");
        var heard = await second.UntilTextAsync("How shall your answers");

        Assert.DoesNotContain(heard, activity => first.Heard.Exists(before => (string?)before["id"] == (string?)activity["id"]));
    }
}
