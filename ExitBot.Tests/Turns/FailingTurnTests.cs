using System.Collections.Concurrent;
using System.Net;
using ExitBot.Tests.Fakes;
using Microsoft.Bot.Builder;
using Newtonsoft.Json;

namespace ExitBot.Tests.Turns;

/// <summary>A turn that throws costs the person one apology and nobody else anything.</summary>
public sealed class FailingTurnTests : IAsyncLifetime
{
    private static readonly Dictionary<string, Func<Exception>> Failures = new()
    {
        ["broken"] = () => new InvalidOperationException("made to fail"),
        ["timed out"] = () => new TaskCanceledException("a call of its own took too long"),
        ["cancelled"] = () => new OperationCanceledException("not by us"),
        ["unreadable"] = () => new JsonReaderException("made to fail"),
    };

    private readonly ConcurrentDictionary<string, bool> _brokenBefore = new();
    private readonly ScriptedBot _bot;
    private ExitBotHost _host = null!; // set by InitializeAsync, before any test
    private FakeChannel _channel = null!; // set by InitializeAsync, before any test

    public FailingTurnTests() => _bot = new ScriptedBot(TurnAsync);

    public static TheoryData<string> Kinds() => [.. Failures.Keys];

    public async Task InitializeAsync()
    {
        _host = _bot.StartHost();
        _channel = await FakeChannel.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Whatever_it_throws_there_is_one_apology_and_the_conversation_goes_on(string kind)
    {
        var person = FakePerson.OnTeams(_host, _channel);

        var apology = await person.SaysAsync(kind);
        var afterwards = await person.SaysAsync("hello");

        Assert.DoesNotContain("half a reply", Assert.Single(apology).Text, StringComparison.Ordinal);
        Assert.Equal("hello, message 1", Assert.Single(afterwards).Text);
    }

    [Fact]
    public async Task It_is_tried_once_more_and_then_kept_for_an_operator()
    {
        var person = FakePerson.OnTeams(_host, _channel);

        await person.SaysAsync("broken");

        var row = Assert.Single(_host.Database.Rows("SELECT Reason, Body FROM Inbox WHERE Status = 2"));
        Assert.Equal(nameof(InvalidOperationException), row[0]);
        Assert.Contains("broken", (string)row[1]!, StringComparison.Ordinal);
        Assert.DoesNotContain("made to fail", _host.Database.Dump("Inbox"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_failure_that_passes_is_never_noticed()
    {
        var person = FakePerson.OnTeams(_host, _channel);
        await person.SaysAsync("hello");

        var replies = await person.SaysAsync("broken once");

        Assert.Equal("broken once, message 2", Assert.Single(replies).Text);
        Assert.Equal(0, _host.Database.Count("Inbox WHERE Status = 2"));
    }

    [Fact]
    public async Task Activities_that_nobody_typed_fail_without_an_apology()
    {
        var person = FakePerson.OnTeams(_host, _channel);

        Assert.Empty(await person.DoesAsync(person.Message().Of("event").With("text", "broken")));
        Assert.Equal("hello, message 1", Assert.Single(await person.SaysAsync("hello")).Text);
    }

    [Theory]
    [InlineData("invoke", null)]
    [InlineData("message", "expectReplies")]
    public async Task A_waiting_caller_is_told_at_once_and_again_when_it_repeats(string type, string? deliveryMode)
    {
        var person = FakePerson.OnTeams(_host, _channel);
        var activity = person.Message("broken").With("type", type).With("deliveryMode", deliveryMode);

        using var first = await _host.Client.PostActivityAsync(activity);
        var turns = _bot.Turns;
        using var again = await _host.Client.PostActivityAsync(activity);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, first.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, again.StatusCode);
        Assert.Equal(turns, _bot.Turns);
    }

    /// <summary>Counts the messages of a conversation, says half of its reply, and may throw then.</summary>
    private async Task TurnAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var text = context.Activity.Text;
        if (text is null)
        {
            return;
        }

        var state = context.TurnState.Get<ConversationState>();
        var count = state.CreateProperty<int>("Count");
        var number = await count.GetAsync(context, () => 0, cancellationToken) + 1;
        await count.SetAsync(context, number, cancellationToken);
        if (Failures.TryGetValue(text, out var failure))
        {
            await context.SendActivityAsync(MessageFactory.Text("half a reply"), cancellationToken);
            throw failure();
        }

        if (text == "broken once" && _brokenBefore.TryAdd(context.Activity.Id, true))
        {
            await context.SendActivityAsync(MessageFactory.Text("half a reply"), cancellationToken);
            throw new InvalidOperationException("made to fail");
        }

        await context.SendActivityAsync(MessageFactory.Text($"{text}, message {number}"), cancellationToken);
    }
}
