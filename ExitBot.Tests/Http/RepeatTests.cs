using System.Net;
using System.Text;
using ExitBot.Tests.Fakes;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Http;

/// <summary>A channel that heard no answer sends again: the same activity counts once, another one is another one.</summary>
[Collection(LocalBotTests.Name)]
public sealed class RepeatTests(LocalBot bot)
{
    [Fact]
    public async Task The_same_activity_five_times_at_once_has_one_effect()
    {
        var person = bot.PersonOnTeams();
        var message = person.Message("exit interview");
        var once = await bot.PersonOnTeams().SaysAsync("exit interview");

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => StatusAsync(message)));
        var replies = await person.HearsAsync();

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.Accepted, status));
        Assert.Equal(once.Count, replies.Count);
        Assert.Equal(1, PushedCount(person.ConversationId));
        Assert.Equal(1 + once.Count, TranscriptCount(person.ConversationId));
    }

    [Fact]
    public async Task The_same_activity_long_after_its_turn_changes_nothing()
    {
        var person = bot.PersonOnTeams();
        var message = person.Message("exit interview");
        await person.DoesAsync(message);
        var before = TranscriptCount(person.ConversationId);

        var replies = await person.DoesAsync(message);

        Assert.Empty(replies);
        Assert.Equal(before, TranscriptCount(person.ConversationId));
    }

    [Fact]
    public async Task Without_an_id_the_clients_own_id_tells_a_repeat()
    {
        var person = bot.PersonOnEmulator();
        var message = person.Message("hello").With("id", null);

        await person.DoesAsync(message);
        Assert.Empty(await person.DoesAsync(message));
        Assert.Single(await person.DoesAsync(message.With("channelData.clientActivityID", "another")));
    }

    [Fact]
    public async Task Without_any_id_the_idempotency_key_tells_a_repeat()
    {
        var person = bot.PersonOnTeams();
        var message = person.Message("hello").With("id", null);

        await PostWithKeyAsync(message, "key-1");
        await PostWithKeyAsync(message, "key-1");
        await PostWithKeyAsync(message, "key-2");

        Assert.Equal(2, (await person.HearsAsync()).Count);
    }

    [Fact]
    public async Task Without_anything_that_names_it_every_activity_is_a_new_one()
    {
        var person = bot.PersonOnTeams();
        var message = person.Message("hello").With("id", null);

        Assert.Single(await person.DoesAsync(message));
        Assert.Single(await person.DoesAsync(message));
    }

    [Fact]
    public async Task An_activity_that_came_as_an_ordinary_one_is_not_asked_for_again_when_it_repeats_with_expected_replies()
    {
        var person = bot.PersonOnTeams();
        var message = person.Message("hello");
        await person.DoesAsync(message);
        Assert.Equal(HttpStatusCode.Accepted, await StatusAsync(message.With("deliveryMode", "expectReplies")));
    }

    [Fact]
    public async Task Nor_while_its_turn_still_runs()
    {
        var (begun, end) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var host = new ScriptedBot(async (_, _) =>
        {
            begun.TrySetResult();
            await end.Task;
        }).StartHost();
        var message = Activities.Teams("a", bot.Channel.ServiceUrl, "hello");
        using var first = await host.Client.PostActivityAsync(message);
        await begun.Task;

        var again = host.Client.PostActivityAsync(message.With("deliveryMode", "expectReplies"));
        end.SetResult();

        using var answer = await again.Within("the answer to the repeat");
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    [Fact]
    public async Task Conversations_whose_ids_differ_by_case_or_a_blank_are_two()
    {
        var id = Activities.NewId();
        string[] spellings = [$"a:{id}", $"A:{id}", $"a:{id} ", $"ａ:{id}"];
        var people = spellings.Select(spelling => FakePerson.OnTeams(bot.Host.Client, bot.Host.Database, bot.Channel, spelling)).ToList();
        var message = people[0].Message("exit interview");

        foreach (var (person, spelling) in people.Zip(spellings))
        {
            Assert.NotEmpty(await person.DoesAsync(message.With("conversation.id", spelling)));
        }

        Assert.Equal(spellings.Length, bot.Host.Database.Rows("SELECT DISTINCT Key FROM Conversations WHERE ConversationId LIKE @p0", $"%{id}%").Count);
    }

    [Fact]
    public async Task The_same_id_in_another_channel_is_another_activity()
    {
        var onTeams = bot.PersonOnTeams();
        var message = onTeams.Message("hello");
        Assert.Single(await onTeams.DoesAsync(message));

        using var other = await bot.Host.Client.PostActivityAsync(message.With("channelId", "emulator"));

        Assert.Equal(HttpStatusCode.Accepted, other.StatusCode);

        // The Emulator gets a trace beside the reply.
        await bot.Channel.Log.UntilAsync(
            calls => calls.Count(call => call.ConversationId == onTeams.ConversationId && call.Type == "message") == 2, "a reply in each channel");
    }

    [Fact]
    public async Task Many_messages_at_once_are_answered_one_after_the_other_and_none_is_lost()
    {
        const int messages = 20;
        var person = bot.PersonOnTeams();
        await Task.WhenAll(Enumerable.Range(0, messages).Select(n => StatusAsync(person.Message($"message {n}"))));
        var replies = await person.HearsAsync();

        Assert.Equal(messages, replies.Count);
        var sequences = bot.Host.Database.Rows(
            "SELECT Sequence FROM Transcript JOIN Conversations ON Conversation = Key WHERE ConversationId = @p0 ORDER BY Sequence", person.ConversationId);
        Assert.Equal(2 * messages, sequences.Count);
        Assert.Equal(sequences.Count, sequences.Select(row => (long)row[0]!).Distinct().Count());
    }

    private async Task<HttpStatusCode> StatusAsync(JObject message)
    {
        using var response = await bot.Host.Client.PostActivityAsync(message);
        return response.StatusCode;
    }

    private async Task PostWithKeyAsync(JObject message, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Activities.Path) { Content = new StringContent(message.ToString(), Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", key);
        using var response = await bot.Host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    private long TranscriptCount(string conversationId) =>
        bot.Host.Database.Count("Transcript JOIN Conversations ON Conversation = Key WHERE ConversationId = @p0", conversationId);

    /// <summary>Without the invokes by which <see cref="FakePerson.HearsAsync"/> waits.</summary>
    private long PushedCount(string conversationId) =>
        bot.Host.Database.Count("Inbox JOIN Conversations ON Conversation = Conversations.Key WHERE ConversationId = @p0 AND Mode = 0", conversationId);
}
