using System.Net;
using ExitBot.Tests.Fakes;
using ExitBot.Tests.Http;
using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Api;

/// <summary>Replies that a channel would not take, in the hands of an operator; also across a restart.</summary>
public sealed class ReplyDeadLetterTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new();
    private FakeChannel _channel = null!; // set by InitializeAsync, before any test

    private string DatabasePath => _folder.File("exitbot.db");

    public async Task InitializeAsync() => _channel = await FakeChannel.StartAsync();

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_refused_reply_is_listed_with_its_reason_and_arrives_when_it_is_retried()
    {
        await using var host = StartHost();
        await RefusedAsync(host, "one");
        var letter = await OnlyLetterAsync(host);

        Assert.Equal(("reply", 1), ((string?)letter["kind"], (int)letter["attempts"]!));
        Assert.Contains("403", (string?)letter["reason"], StringComparison.Ordinal);
        Assert.DoesNotContain("one", letter.ToString(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Accepted, await CallAsync(host, "POST", $"{letter["id"]}/retry"));
        Assert.Equal("one", (await _channel.FirstTakenAsync("a")).Text);
        Assert.Empty(await LettersAsync(host));
        Assert.Equal(HttpStatusCode.NotFound, await CallAsync(host, "POST", $"{letter["id"]}/retry"));
    }

    [Fact]
    public async Task A_reply_refused_again_comes_back()
    {
        await using var host = StartHost();
        await RefusedAsync(host, "one");
        var letter = await OnlyLetterAsync(host);
        _channel.NextCallsMeet(ChannelFault.Answer(403));

        await CallAsync(host, "POST", $"{letter["id"]}/retry");
        await _channel.Log.UntilAsync(calls => calls.Count == 2, "the second try");

        Assert.NotEqual((string?)letter["id"], (string?)(await OnlyLetterAsync(host))["id"]);
    }

    [Fact]
    public async Task A_discarded_reply_is_never_sent_and_leaves_no_word_in_the_outbox()
    {
        await using (var host = StartHost())
        {
            await RefusedAsync(host, "one");
            Assert.Equal(HttpStatusCode.NoContent, await CallAsync(host, "DELETE", (string)(await OnlyLetterAsync(host))["id"]!));
            Assert.Empty(await LettersAsync(host));
            Assert.DoesNotContain("one", host.Database.DumpColumns("Outbox", "Body"), StringComparison.Ordinal);
        }

        await using var next = StartHost();
        await next.Client.PostActivityAsync(Activities.Teams("a", _channel.ServiceUrl, "two"));

        Assert.Equal("two", (await _channel.FirstTakenAsync("a")).Text);
    }

    [Fact]
    public async Task What_was_set_aside_before_a_restart_can_be_retried_after_it()
    {
        await using (var host = StartHost())
        {
            await RefusedAsync(host, "one");
            await OnlyLetterAsync(host);
        }

        await using var next = StartHost();
        Assert.Equal(HttpStatusCode.Accepted, await CallAsync(next, "POST", $"{(await OnlyLetterAsync(next))["id"]}/retry"));

        Assert.Equal("one", (await _channel.FirstTakenAsync("a")).Text);
    }

    [Fact]
    public async Task While_the_database_is_locked_nothing_is_lost_and_the_operator_is_told_to_try_again()
    {
        await using var host = StartHost(new Dictionary<string, string> { ["Database:CommandTimeoutSeconds"] = "1" });
        await RefusedAsync(host, "one");
        var letter = await OnlyLetterAsync(host);

        using (host.Database.Lock())
        {
            using var response = await host.Client.CallAsync("POST", $"{ApiClient.DeadLetters}/{letter["id"]}/retry");
            await Problem.AssertAsync(response, HttpStatusCode.ServiceUnavailable);
            Assert.NotNull(response.Headers.RetryAfter);
        }

        Assert.Equal(HttpStatusCode.Accepted, await CallAsync(host, "POST", $"{letter["id"]}/retry"));
        Assert.Equal("one", (await _channel.FirstTakenAsync("a")).Text);
    }

    private ExitBotHost StartHost(Dictionary<string, string>? settings = null) => new ScriptedBot(async (context, cancellationToken) =>
        await context.SendActivityAsync(MessageFactory.Text(context.Activity.Text), cancellationToken)).StartHost(settings, DatabasePath);

    private async Task RefusedAsync(ExitBotHost host, string text)
    {
        _channel.NextCallsMeet(ChannelFault.Answer(403));
        using var accepted = await host.Client.PostActivityAsync(Activities.Teams("a", _channel.ServiceUrl, text));
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        await _channel.Log.UntilAsync(calls => calls.Count == 1, "the refused try");
    }

    /// <summary>The sender writes down a refusal after the channel has it; nothing tells when.</summary>
    private static async Task<JToken> OnlyLetterAsync(ExitBotHost host)
    {
        using var late = new CancellationTokenSource(Deadline.Longest);
        while (true)
        {
            if (await LettersAsync(host) is [var letter])
            {
                return letter;
            }

            late.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static async Task<IReadOnlyList<JToken>> LettersAsync(ExitBotHost host) => [.. (await host.Client.GetJsonAsync(ApiClient.DeadLetters))["items"]!];

    private static async Task<HttpStatusCode> CallAsync(ExitBotHost host, string method, string path)
    {
        using var response = await host.Client.CallAsync(method, $"{ApiClient.DeadLetters}/{path}");
        return response.StatusCode;
    }
}
