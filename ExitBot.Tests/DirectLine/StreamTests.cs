using System.Net;
using System.Net.WebSockets;
using ExitBot.Bot.Channels.DirectLine;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.DirectLine;

/// <summary>The web socket of a conversation.</summary>
public sealed class StreamTests : IAsyncLifetime
{
    private readonly ExitBotHost _host = ExitBotHost.Start();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task It_begins_with_what_was_said_before_and_goes_on_with_what_follows()
    {
        var person = await WebPerson.ArriveAsync(_host.Client);
        await person.SaysAsync("before", "c-1");

        using var stream = await person.ListenAsync();
        await stream.UntilTextAsync("before");
        await person.SaysAsync("after", "c-2");
        var heard = await stream.UntilAsync(activity => (string?)activity["text"] == "after", "the echo");

        Assert.Equal(["before", "after"], heard.Where(activity => (string?)activity["from"]!["role"] == "user").Select(activity => (string?)activity["text"]));
        Assert.Equal(heard.Count, heard.Select(activity => (string?)activity["id"]).Distinct().Count());
    }

    [Fact]
    public async Task From_a_watermark_on_nothing_comes_twice_and_nothing_is_missing()
    {
        var person = await WebPerson.ArriveAsync(_host.Client);
        var all = new List<string?>();
        for (var round = 0; round < 4; round++)
        {
            using var stream = await person.ListenAsync();
            await person.SaysAsync($"round {round}.", $"c-{round}");
            var heard = await stream.UntilAsync(activity => (string?)activity["replyToId"] is { } && (string?)activity["from"]!["role"] == "bot" && stream.Heard.Exists(said => (string?)said["text"] == $"round {round}."), "an answer");
            all.AddRange(heard.Select(activity => (string?)activity["id"]));
            await person.ReconnectAsync(stream.Watermark!);
        }

        Assert.Equal(all.Count, all.Distinct().Count());
        var kept = (await person.PollAsync("")).Select(activity => (string?)activity["id"]).ToList();
        Assert.Equal(all, kept.Take(all.Count));
    }

    [Fact]
    public async Task A_long_history_comes_whole_and_in_order()
    {
        var person = await WebPerson.ArriveAsync(_host.Client);
        for (var number = 1; number <= 130; number++)
        {
            await person.SaysAsync($"number {number}.", $"c-{number}");
        }

        using var stream = await person.ListenAsync();
        var heard = await stream.UntilTextAsync("number 130.");

        Assert.Equal(
            Enumerable.Range(1, 130).Select(number => $"number {number}."),
            heard.Where(activity => (string?)activity["from"]!["role"] == "user").Select(activity => (string?)activity["text"]));
    }

    [Fact]
    public async Task An_empty_frame_gets_one_back_and_any_other_is_ignored()
    {
        var person = await WebPerson.ArriveAsync(_host.Client);
        using var stream = await person.ListenAsync();
        await stream.UntilAsync(activity => (string?)activity["from"]!["role"] == "bot", "the greeting");

        await stream.SendAsync("not json");
        await stream.SendAsync("");
        await stream.UntilAnsweredAsync();
        await person.SaysAsync("still there");
        await stream.UntilTextAsync("still there");

        Assert.Equal(1, stream.Answers);
    }

    [Fact]
    public async Task An_oversized_frame_ends_the_stream_and_nothing_else()
    {
        var person = await WebPerson.ArriveAsync(_host.Client);
        using var stream = await person.ListenAsync();

        await stream.SendAsync(new byte[200_000]);
        await stream.UntilClosedAsync();

        Assert.Equal(WebSocketCloseStatus.MessageTooBig, stream.Closed);
        using var another = await person.ListenAsync();
        await person.SaysAsync("on we go");
        await another.UntilTextAsync("on we go");
    }

    [Fact]
    public async Task A_stream_without_a_good_token_is_refused_before_it_opens()
    {
        var person = await WebPerson.ArriveAsync(_host.Client);
        var address = person.StreamUrl.Split("&t=")[0];

        Assert.Equal(HttpStatusCode.Unauthorized, await RefusedAsync(address));
        Assert.Equal(HttpStatusCode.Unauthorized, await RefusedAsync($"{address}&t=x.y.z"));
        Assert.Equal(HttpStatusCode.Unauthorized, await RefusedAsync($"{address}&t={person.Token}"));
        Assert.Equal(HttpStatusCode.NotFound, await RefusedAsync(person.StreamUrl.Replace(person.ConversationId, new string('0', 32), StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.BadRequest, await RefusedAsync(person.StreamUrl.Replace("watermark=0", "watermark=x", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Forbidden, await RefusedAsync(person.StreamUrl, origin: "https://evil.example"));
    }

    [Fact]
    public async Task A_conversation_keeps_eight_streams_the_oldest_goes_first()
    {
        var person = await WebPerson.ArriveAsync(_host.Client);
        var streams = new List<WebListener>();
        for (var number = 0; number <= 8; number++)
        {
            streams.Add(await person.ListenAsync());
            await streams[^1].UntilAsync(activity => (string?)activity["from"]!["role"] == "bot", "the greeting");
        }

        await streams[0].UntilClosedAsync();
        await person.SaysAsync("to all of you");
        await Task.WhenAll(streams.Skip(1).Select(stream => stream.UntilTextAsync("to all of you")));
        streams.ForEach(stream => stream.Dispose());
        await Deadline.UntilAsync(() => _host.Service<ActivityStreams>().Open == 0, "all streams are closed");
    }

    [Fact]
    public async Task Revoked_tokens_end_their_streams()
    {
        var person = await WebPerson.ArriveAsync(_host.Client);
        using var stream = await person.ListenAsync();
        await stream.UntilAsync(activity => (string?)activity["from"]!["role"] == "bot", "the greeting");
        var store = _host.Service<IWebConversationStore>();
        await store.RevokeAsync((await store.FindAsync(Guid.ParseExact(person.ConversationId, "N"), default))!, default);

        await stream.SendAsync("");
        await stream.UntilClosedAsync();

        Assert.Equal(WebSocketCloseStatus.PolicyViolation, stream.Closed);
        using var posted = await person.PostAsync(person.Message("hi"));
        Assert.Equal(HttpStatusCode.Forbidden, posted.StatusCode);
    }

    [Fact]
    public async Task Many_attempts_that_are_given_up_at_once_leave_nothing_behind()
    {
        var attempts = Environment.GetEnvironmentVariable("EXITBOT_TEST_LONG") is "1" ? 10_000 : 300;
        var person = await WebPerson.ArriveAsync(_host.Client);
        await Parallel.ForAsync(0, attempts, new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (number, cancellationToken) =>
        {
            using var socket = new ClientWebSocket();
            var address = number % 2 == 0 ? person.StreamUrl : $"{person.StreamUrl}x";
            try
            {
                await socket.ConnectAsync(new Uri(address), cancellationToken);
                socket.Abort();
            }
            catch (WebSocketException)
            {
                // Refused: half of them are.
            }
        });

        await Deadline.UntilAsync(() => _host.Service<ActivityStreams>().Open == 0, "all streams are closed");
        using var stream = await person.ListenAsync();
        await person.SaysAsync("still there");
        await stream.UntilTextAsync("still there");
    }

    private static async Task<HttpStatusCode> RefusedAsync(string address, string? origin = null)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(address), default));
        return socket.HttpStatusCode;
    }
}
