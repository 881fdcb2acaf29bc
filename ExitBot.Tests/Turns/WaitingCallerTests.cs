using System.Net;
using ExitBot.Bot.Turns;
using ExitBot.Tests.Fakes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Turns;

/// <summary>Callers that wait for their turn: how long, and what the others do to them.</summary>
public sealed class WaitingCallerTests : IAsyncLifetime
{
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ExitBotHost _host = null!; // set by InitializeAsync, before any test

    public Task InitializeAsync()
    {
        _host = new ScriptedBot(TurnAsync).StartHost(new Dictionary<string, string> { ["Turns:InvokePatience"] = "00:00:00.300" });
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        _release.TrySetResult();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task A_repeat_that_gives_up_takes_nothing_from_the_first_caller()
    {
        var inbox = _host.Service<TurnInbox>();
        var activity = Message().ToObject<Activity>(ActivityJson.Shared)!;
        var incoming = new IncomingActivity(
            KeyHash.Random(), KeyHash.Random(), activity, new Caller(AppId: null, Audience: null, activity.ServiceUrl), ReplyMode.ExpectReplies);

        var first = inbox.AcceptAndWaitAsync(incoming, Deadline.Longest, CancellationToken.None);
        await _started.Task;
        var repeat = await inbox.AcceptAndWaitAsync(incoming, TimeSpan.FromMilliseconds(50), CancellationToken.None);
        _release.SetResult();

        Assert.Null(repeat);
        Assert.Equal("done", (string?)JObject.Parse((await first)!.Body!.ToString()).SelectToken("activities[0].text"));
    }

    [Fact]
    public async Task An_invoke_that_takes_too_long_gets_a_holding_answer_and_its_repeat_the_result()
    {
        var invoke = Activities.Invoke(Message(), "adaptiveCard/action");

        using var holding = await _host.Client.PostActivityAsync(invoke);
        _release.SetResult();
        using var result = await _host.Client.PostActivityAsync(invoke);

        Assert.Equal(HttpStatusCode.OK, holding.StatusCode);
        Assert.Equal("application/vnd.microsoft.activity.message", (string?)(await holding.JsonAsync())["type"]);
        Assert.Equal(HttpStatusCode.OK, result.StatusCode);
        Assert.Equal("done", (string?)(await result.JsonAsync())["said"]);
    }

    [Fact]
    public async Task A_slow_turn_holds_up_its_own_conversation_only()
    {
        var slow = _host.Client.PostActivityAsync(Message().With("deliveryMode", "expectReplies"));
        await _started.Task;

        using var elsewhere = await _host.Client.PostActivityAsync(Message("quick").With("deliveryMode", "expectReplies"));

        Assert.Equal("done", (string?)(await elsewhere.JsonAsync()).SelectToken("activities[0].text"));
        Assert.False(slow.IsCompleted);
        _release.SetResult();
        (await slow.Within("the slow answer")).Dispose();
    }

    private static JObject Message(string text = "slow") => Activities.Teams(Activities.NewId(), "http://localhost:1", text);

    private async Task TurnAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        if (context.Activity is { Type: ActivityTypes.Invoke, Name: not "adaptiveCard/action" })
        {
            return;
        }

        if (context.Activity.Text != "quick")
        {
            _started.TrySetResult();
            await _release.Task.WaitAsync(cancellationToken);
        }

        await context.SendActivityAsync(
            context.Activity.Type == ActivityTypes.Invoke
                ? new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 200, Body = new { said = "done" } } }
                : MessageFactory.Text("done"),
            cancellationToken);
    }
}
