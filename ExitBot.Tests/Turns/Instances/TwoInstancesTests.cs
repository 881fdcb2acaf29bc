using System.Net;
using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Instances;
using ExitBot.Bot.Turns.Proactive;
using ExitBot.Tests.Contracts;
using ExitBot.Tests.Fakes;
using ExitBot.Tests.Fakes.PostgreSql;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Turns.Instances;

/// <summary>Two hosts on one database: whichever a message comes to, its conversation goes on as if there were one.</summary>
[Trait("Category", "Server")]
[NeedsServer(TestServer.PostgreSql)]
public sealed class TwoInstancesTests : IAsyncLifetime
{
    private readonly ScriptedBot _botOfOne = new(EchoAsync);
    private readonly ScriptedBot _botOfOther = new(EchoAsync);
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private FakeChannel _channel = null!; // set by InitializeAsync, before any test
    private ExitBotHost _one = null!; // set by InitializeAsync, before any test that runs
    private ExitBotHost _other = null!; // set by InitializeAsync, before any test that runs

    public async Task InitializeAsync()
    {
        _channel = await FakeChannel.StartAsync();
        if (NeedsServerAttribute.Missing(TestServer.PostgreSql) is null)
        {
            // Longer than a test waits for anything: what goes on, goes on without a lease running out.
            var settings = new Dictionary<string, string>((await PostgresServer.CreateDatabaseAsync()).Settings) { ["Turns:LeaseDuration"] = "00:05:00" };
            _one = _botOfOne.StartHost(settings);
            _other = _botOfOther.StartHost(settings);
        }
    }

    public async Task DisposeAsync()
    {
        _release.TrySetResult();
        await (_one?.DisposeAsync() ?? default);
        await (_other?.DisposeAsync() ?? default);
        await _channel.DisposeAsync();
    }

    [DatabaseFact]
    public async Task A_caller_who_waits_gets_the_answer_of_the_instance_that_has_the_conversation()
    {
        await OneSendsSlowlyAsync();

        using var answer = await _other.Client.PostActivityAsync(Message("two").With("deliveryMode", "expectReplies"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("two", (string?)(await answer.JsonAsync()).SelectToken("activities[0].text"));
        Assert.Equal((2, 0), (_botOfOne.Turns, _botOfOther.Turns));
    }

    [DatabaseFact]
    public async Task An_invoke_gets_its_response_from_there_too_and_so_does_its_repeat()
    {
        await OneSendsSlowlyAsync();
        var invoke = Activities.Invoke(Message("two"), "echo");

        using var answer = await _other.Client.PostActivityAsync(invoke);
        using var again = await _one.Client.PostActivityAsync(invoke);

        Assert.Equal("echo", (string?)(await answer.JsonAsync())["said"]);
        Assert.Equal("echo", (string?)(await again.JsonAsync())["said"]);
        Assert.Equal((2, 0), (_botOfOne.Turns, _botOfOther.Turns));
    }

    [DatabaseFact]
    public async Task A_message_to_the_other_instance_is_answered_after_what_the_first_still_sends()
    {
        await OneSendsSlowlyAsync();

        using var accepted = await _other.Client.PostActivityAsync(Message("two"));
        using var alsoAccepted = await _one.Client.PostActivityAsync(Message("three"));
        _release.SetResult();

        Assert.Equal(["one", "two", "three"], (await _channel.Log.TakenAsync("a", 3)).Select(reply => reply.Text));
        Assert.Equal(3, _channel.Log.Calls.Count);
    }

    [DatabaseFact]
    public async Task Messages_that_come_to_either_instance_in_turn_are_answered_in_order()
    {
        var texts = Enumerable.Range(1, 10).Select(number => $"message {number}").ToList();
        foreach (var (number, text) in texts.Index())
        {
            using var accepted = await (number % 2 == 0 ? _one : _other).Client.PostActivityAsync(Message(text));
            Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        }

        Assert.Equal(texts, (await _channel.Log.TakenAsync("a", texts.Count)).Select(reply => reply.Text));
        Assert.Equal(texts.Count, _botOfOne.Turns + _botOfOther.Turns);
    }

    [DatabaseFact]
    public async Task The_same_activity_at_both_instances_at_once_has_one_turn()
    {
        var message = Message("one");

        await Task.WhenAll(((ExitBotHost[])[_one, _other, _one, _other]).Select(host => host.Client.PostActivityAsync(message)));
        using var last = await _one.Client.PostActivityAsync(Message("two"));

        Assert.Equal(["one", "two"], (await _channel.Log.TakenAsync("a", 2)).Select(reply => reply.Text));
        Assert.Equal(2, _botOfOne.Turns + _botOfOther.Turns);
    }

    [DatabaseFact]
    public async Task What_the_other_instance_says_by_itself_goes_out_after_what_the_first_still_sends()
    {
        await OneSendsSlowlyAsync();
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watch = _one.Service<ConversationChanges>().Watch(KeyHash.Of("msteams", "a"), () => heard.TrySetResult());
        await using (var scope = _other.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<IProactiveMessages>()
                .StageMessageAsync(KeyHash.Of("msteams", "a"), MessageFactory.Text("two"), CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().CommitAsync(CancellationToken.None);
        }

        await heard.Task;
        _release.SetResult();

        Assert.Equal(["one", "two"], (await _channel.Log.TakenAsync("a", 2)).Select(reply => reply.Text));
    }

    [DatabaseFact]
    public async Task What_a_stopped_instance_has_left_unsent_goes_out_before_what_the_next_one_says()
    {
        _channel.Standing = ChannelFault.Answer(503);
        using var first = await _one.Client.PostActivityAsync(Message("one"));
        await _channel.Log.UntilAsync(calls => calls.Count == 1, "the first try");
        await _one.DisposeAsync();
        _one = null!; // it is gone
        _channel.Standing = null;

        using var second = await _other.Client.PostActivityAsync(Message("two"));

        Assert.Equal(["one", "two"], (await _channel.Log.TakenAsync("a", 2)).Select(reply => reply.Text));
    }

    /// <summary>The first instance has the conversation "a" until the test releases it.</summary>
    private async Task OneSendsSlowlyAsync()
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _channel.NextCallsMeet(ChannelFault.HoldUntil(_release.Task, arrived));
        using var accepted = await _one.Client.PostActivityAsync(Message("one"));
        await arrived.Task;
    }

    private JObject Message(string text) => Activities.Teams("a", _channel.ServiceUrl, text);

    private static async Task EchoAsync(ITurnContext context, CancellationToken cancellationToken) => await context.SendActivityAsync(
        context.Activity.Type == ActivityTypes.Invoke
            ? new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 200, Body = new { said = context.Activity.Name } } }
            : MessageFactory.Text(context.Activity.Text),
        cancellationToken);
}
