using System.Net;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Api;

/// <summary>Turns that were set aside are retried or discarded.</summary>
public sealed class DeadLetterTests : PoisonedService
{
    [Fact]
    public async Task A_retried_turn_runs_as_the_newest_of_its_conversation_and_its_reply_arrives()
    {
        var person = await SaysSomethingPoisonousAsync();
        await person.SaysAsync("hello");
        Mend();

        await RetryAsync(await OnlyLetterAsync(), HttpStatusCode.Accepted);
        var replies = await Channel.Log.TakenAsync(person.ConversationId, 3);
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
        await Channel.Log.TakenAsync(person.ConversationId, 2);
        await person.HearsAsync();

        Assert.NotEqual(first, await OnlyLetterAsync());
    }

    [Fact]
    public async Task Two_operators_who_retry_at_once_have_one_effect()
    {
        var person = await SaysSomethingPoisonousAsync();
        Mend();
        var letter = await OnlyLetterAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => StatusAsync("POST", $"{letter}/retry")));
        await Channel.Log.TakenAsync(person.ConversationId, 2);

        Assert.Equal([HttpStatusCode.Accepted, .. Enumerable.Repeat(HttpStatusCode.NotFound, 4)], answers.Order());
        await person.HearsAsync();
        Assert.Equal("hello, 2", Assert.Single(await person.SaysAsync("hello")).Text);
    }

    [Fact]
    public async Task A_discarded_turn_leaves_no_word_behind_and_its_repeat_is_still_known()
    {
        var person = FakePerson.OnTeams(Host, Channel);
        var message = person.Message("poison");
        await person.DoesAsync(message);
        var letter = await OnlyLetterAsync();

        Assert.Equal(HttpStatusCode.NoContent, await StatusAsync("DELETE", letter));
        Mend();
        var turns = Bot.Turns;
        using var repeat = await Host.Client.PostActivityAsync(message);
        await person.SaysAsync("hello");

        Assert.Empty(await LettersAsync());
        Assert.DoesNotContain("poison", Host.Database.Dump("Inbox"), StringComparison.Ordinal);
        Assert.Equal(turns + 2, Bot.Turns);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("DELETE", letter));
        await RetryAsync(letter, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_turn_whose_caller_had_waited_for_the_replies_pushes_them_when_it_is_retried()
    {
        var person = FakePerson.OnTeams(Host, Channel);
        using var refused = await Host.Client.PostActivityAsync(person.Message("poison").With("deliveryMode", "expectReplies"));
        Mend();

        await RetryAsync(await OnlyLetterAsync(), HttpStatusCode.Accepted);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("poison, 1", (await Channel.FirstTakenAsync(person.ConversationId)).Text);
    }
}
