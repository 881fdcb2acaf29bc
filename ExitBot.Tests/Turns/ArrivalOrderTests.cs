using System.Net;
using ExitBot.Dialogs.Conversations;
using ExitBot.Tests.Fakes;
using Microsoft.Bot.Builder;

namespace ExitBot.Tests.Turns;

/// <summary>Activities are answered in the order in which they were accepted, whatever time or number they carry, and each once.</summary>
public sealed class ArrivalOrderTests : IAsyncLifetime
{
    private static readonly ScriptedBot Echo = new(async (context, cancellationToken) =>
        await context.SendActivityAsync(MessageFactory.Text(context.Activity.Text), cancellationToken));

    private FakeChannel _channel = null!; // set by InitializeAsync, before any test

    /// <summary>Stored with its turn, and before it.</summary>
    public static TheoryData<string> WaysOfStoring => ["00:00:00.020", "00:00:00"];

    public async Task InitializeAsync() => _channel = await FakeChannel.StartAsync();

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    [Theory]
    [MemberData(nameof(WaysOfStoring))]
    public async Task Fifty_messages_at_once_are_answered_in_the_order_of_their_acceptance(string storeAfter)
    {
        await using var host = Start(storeAfter);
        var texts = Enumerable.Range(1, 50).Select(number => $"message {number}").ToList();

        var answers = await Task.WhenAll(texts.Select(text => host.Client.PostActivityAsync(Activities.Teams("a", _channel.ServiceUrl, text))));
        var replies = (await _channel.Log.TakenAsync("a", texts.Count)).Select(reply => reply.Text).ToList();

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode));
        Assert.Equal(texts.Order(), replies.Order());
        Assert.Equal(TextsIn(host), replies);
        Assert.Equal(texts.Count, _channel.Log.Calls.Count);
    }

    [Fact]
    public async Task A_message_does_not_take_the_place_of_one_whose_turn_began_before_it_was_stored()
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = new ScriptedBot(async (_, cancellationToken) =>
        {
            started.TrySetResult();
            await release.Task.WaitAsync(cancellationToken);
        }).StartHost(new Dictionary<string, string> { ["Turns:StoreAfter"] = "00:00:00.300" });

        var first = host.Client.PostActivityAsync(Activities.Teams("a", _channel.ServiceUrl, "first"));
        await started.Task;
        using var second = await host.Client.PostActivityAsync(Activities.Teams("a", _channel.ServiceUrl, "second"));
        release.SetResult();
        using var answer = await first;

        Assert.Equal(["first", "second"], TextsIn(host));
    }

    [Fact]
    public async Task A_turn_knows_of_its_activity_when_it_came_in_if_it_had_to_wait()
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var firstIsOver = DateTimeOffset.MaxValue;
        await using var host = new ScriptedBot(async (context, cancellationToken) =>
        {
            started.TrySetResult();
            await release.Task.WaitAsync(cancellationToken);
            var waited = context.TurnState.Get<TurnArrival>() is { } arrival && arrival.At < firstIsOver;
            firstIsOver = TimeProvider.System.GetUtcNow();
            await context.SendActivityAsync(MessageFactory.Text(waited ? "it waited" : "at once"), cancellationToken);
        }).StartHost(new Dictionary<string, string> { ["Turns:StoreAfter"] = "00:00:00.020" });

        var first = host.Client.PostActivityAsync(Activities.Teams("a", _channel.ServiceUrl, "first"));
        await started.Task;
        using var second = await host.Client.PostActivityAsync(Activities.Teams("a", _channel.ServiceUrl, "second"));
        release.SetResult();
        using var answer = await first;

        Assert.Equal(["at once", "it waited"], (await _channel.Log.TakenAsync("a", 2)).Select(reply => reply.Text));
    }

    [Theory]
    [MemberData(nameof(WaysOfStoring))]
    public async Task An_activity_that_claims_to_be_older_than_the_last_is_answered_all_the_same(string storeAfter)
    {
        await using var host = Start(storeAfter);
        foreach (var (text, time) in ((string, string)[])[("later", "2026-11-20T10:00:05Z"), ("earlier", "2026-11-20T10:00:01Z"), ("long ago", "2001-01-01T00:00:00Z")])
        {
            using var answer = await host.Client.PostActivityAsync(Activities.Teams("a", _channel.ServiceUrl, text).With("timestamp", time).With("channelData.sequence", text.Length));
        }

        Assert.Equal(["later", "earlier", "long ago"], (await _channel.Log.TakenAsync("a", 3)).Select(reply => reply.Text));
    }

    [Theory]
    [MemberData(nameof(WaysOfStoring))]
    public async Task Two_messages_of_the_same_millisecond_are_two(string storeAfter)
    {
        await using var host = Start(storeAfter);
        var message = Activities.Teams("a", _channel.ServiceUrl, "the same words");

        await Task.WhenAll(host.Client.PostActivityAsync(message), host.Client.PostActivityAsync(message.With("id", Activities.NewId())));

        Assert.Equal(2, (await _channel.Log.TakenAsync("a", 2)).Count);
        Assert.Equal([1L, 2L, 3L, 4L], host.Database.Rows("SELECT Sequence FROM Transcript ORDER BY Sequence").Select(row => row[0]));
    }

    private static IEnumerable<string> TextsIn(ExitBotHost host) =>
        host.Database.Rows("SELECT json_extract(Body, '$.text') FROM Transcript WHERE Role = 0 ORDER BY Sequence").Select(row => (string)row[0]!);

    private static ExitBotHost Start(string storeAfter) => Echo.StartHost(new Dictionary<string, string> { ["Turns:StoreAfter"] = storeAfter });
}
