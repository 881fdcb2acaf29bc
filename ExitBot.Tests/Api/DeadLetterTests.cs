using System.Collections.Concurrent;
using System.Net;
using ExitBot.Tests.Fakes;
using ExitBot.Tests.Http;
using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Api;

/// <summary>Turns that were set aside, in the hands of an operator.</summary>
public sealed class DeadLetterTests : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, bool> _mended = new();
    private readonly ScriptedBot _bot;
    private ExitBotHost _host = null!; // set by InitializeAsync, before any test
    private FakeChannel _channel = null!; // set by InitializeAsync, before any test

    public DeadLetterTests() => _bot = new ScriptedBot(TurnAsync);

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

    [Fact]
    public async Task A_failed_turn_is_listed_without_a_word_of_what_was_said()
    {
        await SaysSomethingPoisonousAsync();

        var list = await _host.Client.GetJsonAsync(ApiClient.DeadLetters);

        var letter = Assert.Single((JArray)list["items"]!);
        Assert.Equal(["id", "kind", "conversation", "attempts", "reason", "at"], ((JObject)letter).Properties().Select(member => member.Name));
        Assert.Equal(("turn", 2), ((string?)letter["kind"], (int)letter["attempts"]!));
        Assert.Contains(nameof(InvalidOperationException), (string?)letter["reason"], StringComparison.Ordinal);
        Assert.DoesNotContain("poison", list.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_retried_turn_runs_as_the_newest_of_its_conversation_and_its_reply_arrives()
    {
        var person = await SaysSomethingPoisonousAsync();
        await person.SaysAsync("hello");
        _mended["poison"] = true;

        await RetryAsync(await OnlyLetterAsync(), HttpStatusCode.Accepted);
        var replies = await _channel.Log.TakenAsync(person.ConversationId, 3);
        await person.HearsAsync();

        Assert.Equal(["hello, 1", "poison, 2"], replies.Skip(1).Select(reply => reply.Text));
        Assert.Empty(await LettersAsync());
    }

    [Fact]
    public async Task A_turn_that_fails_again_comes_back_under_a_new_id()
    {
        var person = await SaysSomethingPoisonousAsync();
        var first = await OnlyLetterAsync();

        await RetryAsync(first, HttpStatusCode.Accepted);
        await _channel.Log.TakenAsync(person.ConversationId, 2);
        await person.HearsAsync();

        Assert.NotEqual(first, await OnlyLetterAsync());
    }

    [Fact]
    public async Task Two_operators_who_retry_at_once_have_one_effect()
    {
        var person = await SaysSomethingPoisonousAsync();
        _mended["poison"] = true;
        var letter = await OnlyLetterAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => StatusAsync("POST", $"{letter}/retry")));
        await _channel.Log.TakenAsync(person.ConversationId, 2);

        Assert.Equal([HttpStatusCode.Accepted, .. Enumerable.Repeat(HttpStatusCode.NotFound, 4)], answers.Order());
        await person.HearsAsync();
        Assert.Equal("hello, 2", Assert.Single(await person.SaysAsync("hello")).Text);
    }

    [Fact]
    public async Task A_discarded_turn_leaves_no_word_behind_and_its_repeat_is_still_known()
    {
        var person = FakePerson.OnTeams(_host, _channel);
        var message = person.Message("poison");
        await person.DoesAsync(message);
        var letter = await OnlyLetterAsync();

        Assert.Equal(HttpStatusCode.NoContent, await StatusAsync("DELETE", letter));
        _mended["poison"] = true;
        var turns = _bot.Turns;
        using var repeat = await _host.Client.PostActivityAsync(message);
        await person.SaysAsync("hello");

        Assert.Empty(await LettersAsync());
        Assert.DoesNotContain("poison", _host.Database.Dump("Inbox"), StringComparison.Ordinal);
        Assert.Equal(turns + 2, _bot.Turns);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("DELETE", letter));
        await RetryAsync(letter, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_turn_whose_caller_had_waited_for_the_replies_pushes_them_when_it_is_retried()
    {
        var person = FakePerson.OnTeams(_host, _channel);
        using var refused = await _host.Client.PostActivityAsync(person.Message("poison").With("deliveryMode", "expectReplies"));
        _mended["poison"] = true;

        await RetryAsync(await OnlyLetterAsync(), HttpStatusCode.Accepted);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("poison, 1", (await _channel.FirstTakenAsync(person.ConversationId)).Text);
    }

    [Fact]
    public async Task The_list_comes_in_pages_newest_first_and_every_letter_once()
    {
        for (var i = 0; i < 5; i++)
        {
            await SaysSomethingPoisonousAsync();
        }

        var all = await LettersAsync();
        var first = await _host.Client.GetJsonAsync($"{ApiClient.DeadLetters}?limit=3");
        var second = await _host.Client.GetJsonAsync($"{ApiClient.DeadLetters}?limit=3&cursor={first["next_cursor"]}");

        Assert.Equal(5, all.Count);
        Assert.Equal(all.OrderByDescending(letter => (string)letter["at"]!, StringComparer.Ordinal).Select(IdOf), all.Select(IdOf));
        Assert.Equal(all.Select(IdOf), first["items"]!.Concat(second["items"]!).Select(IdOf));
        Assert.Equal(JTokenType.Null, second["next_cursor"]!.Type);
    }

    [Theory]
    [InlineData("0197f3c2a4b17c0d9a1e5b6c7d8e9f00")]
    [InlineData("1")]
    [InlineData("0197f3c2-a4b1-7c0d-9a1e-5b6c7d8e9f00")]
    [InlineData("..%2f..")]
    public async Task An_id_that_names_nothing_is_not_found(string id)
    {
        using var retried = await _host.Client.CallAsync("POST", $"{ApiClient.DeadLetters}/{id}/retry");
        using var discarded = await _host.Client.CallAsync("DELETE", $"{ApiClient.DeadLetters}/{id}");

        await Problem.AssertAsync(retried, HttpStatusCode.NotFound);
        await Problem.AssertAsync(discarded, HttpStatusCode.NotFound);
    }

    private async Task<FakePerson> SaysSomethingPoisonousAsync()
    {
        var person = FakePerson.OnTeams(_host, _channel);
        await person.SaysAsync("poison");
        return person;
    }

    private async Task<IReadOnlyList<JToken>> LettersAsync() => [.. (await _host.Client.GetJsonAsync(ApiClient.DeadLetters))["items"]!];

    private async Task<string> OnlyLetterAsync() => IdOf(Assert.Single(await LettersAsync()));

    private static string IdOf(JToken letter) => (string)letter["id"]!;

    private async Task RetryAsync(string id, HttpStatusCode expected) => Assert.Equal(expected, await StatusAsync("POST", $"{id}/retry"));

    private async Task<HttpStatusCode> StatusAsync(string method, string path)
    {
        using var response = await _host.Client.CallAsync(method, $"{ApiClient.DeadLetters}/{path}");
        return response.StatusCode;
    }

    /// <summary>Counts the messages of a conversation that went well.</summary>
    private async Task TurnAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        if (context.Activity.Text is not { } text)
        {
            return;
        }

        if (text == "poison" && !_mended.ContainsKey(text))
        {
            throw new InvalidOperationException("made to fail");
        }

        var count = context.TurnState.Get<ConversationState>().CreateProperty<int>("Count");
        var number = await count.GetAsync(context, () => 0, cancellationToken) + 1;
        await count.SetAsync(context, number, cancellationToken);
        await context.SendActivityAsync(MessageFactory.Text($"{text}, {number}"), cancellationToken);
    }
}
