using System.Net;
using ExitBot.Tests.Fakes;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Faults;

/// <summary>
/// Goes through an interview with services that keep dying. Sends as a channel does: what was not acknowledged is sent again, the
/// very same activity, to whichever instance is picked next. Hears a turn's replies from the channel alone.
/// </summary>
/// <param name="pick">The service that the next try goes to.</param>
/// <param name="acknowledged">Told of each message that a service has taken.</param>
/// <param name="pace">Waited for before each message.</param>
internal sealed class StubbornPerson(TestDatabase database, Func<HttpClient> pick, Action acknowledged, Func<Task> pace) : IAsyncDisposable
{
    private const int Questions = Interviewee.Questions;

    // What is asked about the person, before the questions.
    private const int Fields = 7;

    private readonly List<string> _said = [];
    private FakeChannel _channel = null!; // set by StartAsync, the only way to get one
    private FakePerson _person = null!; // set by StartAsync, the only way to get one
    private int _heard;

    /// <summary>Messages of one interview.</summary>
    public static int Messages => Questions + Fields + 4;

    public static async Task<StubbornPerson> StartAsync(TestDatabase database, Func<HttpClient> pick, Action acknowledged, Func<Task>? pace = null)
    {
        var channel = await FakeChannel.StartAsync("/_connector");
        return new StubbornPerson(database, pick, acknowledged, pace ?? (() => Task.CompletedTask)) { _channel = channel, _person = FakePerson.OnTeams(pick(), database, channel) };
    }

    public async ValueTask DisposeAsync() => await _channel.DisposeAsync();

    /// <summary>From the menu to the end. Fails when a question is skipped or asked twice.</summary>
    public async Task GoesThroughAsync()
    {
        await DoesAsync(_person.Message("exit interview"), reply => reply.Buttons.Count > 0, "the consent");
        await DoesAsync(_person.Message("yes"), reply => reply.Buttons.Contains("named"), "the attribution");
        var question = await DoesAsync(_person.Message("named"), reply => reply.Buttons.Contains("skip"), "the first field of the profile");
        for (var field = 1; field <= Fields; field++)
        {
            question = await DoesAsync(
                _person.Message("skip"), reply => field == Fields ? reply.QuestionNumber is not null : reply.Card is not null || reply.Buttons.Contains("skip"), $"what follows field {field}");
        }

        for (var number = 1; number <= Questions; number++)
        {
            Assert.Equal(number, question.QuestionNumber);
            var answer = Interviewee.AnswerTo(question);
            _said.Add(answer);
            question = await DoesAsync(
                question.Card is null ? _person.Message(answer) : _person.Submit(question.CardSubmit(answer)),
                reply => number == Questions ? reply.Method == "POST" : reply.QuestionNumber is not null,
                $"what follows question {number}");
        }

        await DoesAsync(_person.Message("submit"), reply => reply.Method == "POST", "the end");
    }

    /// <summary>Every message and every reply once, in the database and at the channel, and in order.</summary>
    public async Task AssertNothingLostAndNothingDoubledAsync()
    {
        await Deadline.UntilAsync(
            () => Count("Inbox", "Inbox.Status = 0") + Count("Outbox", "Outbox.Status = 0") == 0, "the end of all that waits");
        Assert.Equal("Completed", database.StatusOf(_person));
        var kept = database.AnswersOf(_person);
        Assert.Equal(Questions, kept.Count);
        Assert.All(_said.Zip(kept), pair => Assert.True(!pair.First.StartsWith("In my own words", StringComparison.Ordinal) || pair.First == pair.Second, $"'{pair.First}' was kept as '{pair.Second}'"));
        Assert.Equal(0, Count("Inbox", "Inbox.Status = 2"));
        Assert.Equal(0, Count("Outbox", "Outbox.Status = 3"));
        Assert.Equal(Messages, Count("Transcript", "Role = 0"));

        var committed = database.Rows(
            "SELECT ActivityId FROM Transcript JOIN Conversations ON Conversation = Key WHERE ConversationId = @p0 AND Role = 1 AND Kind = 0 ORDER BY Sequence",
            _person.ConversationId).ConvertAll(row => (string)row[0]!);
        var arrived = Taken().Where(call => call.Method == "POST").Select(call => (string?)call.Activity["id"]);
        Assert.Equal(committed, arrived);
    }

    private long Count(string table, string where) =>
        database.Count($"{table} JOIN Conversations ON {table}.Conversation = Conversations.Key WHERE Conversations.ConversationId = @p0 AND {where}", _person.ConversationId);

    private IReadOnlyList<ChannelCall> Taken() => _channel.Log.TakenSoFar(_person.ConversationId);

    /// <returns>The reply that was waited for.</returns>
    private async Task<ChannelCall> DoesAsync(JObject activity, Func<ChannelCall, bool> isIt, string what)
    {
        await pace();
        await Deadline.UntilAsync(() => IsAcknowledgedAsync(activity), $"an acknowledgement of '{activity["text"] ?? "a card"}'");
        acknowledged();
        await _channel.Log.UntilAsync(_ => Taken().Skip(_heard).Any(isIt), what);
        var (place, reply) = Taken().Index().Skip(_heard).First(call => isIt(call.Item));
        _heard = place + 1;
        return reply;
    }

    private async Task<bool> IsAcknowledgedAsync(JObject activity)
    {
        try
        {
            using var answer = await pick().PostActivityAsync(activity);
            Assert.Contains(answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.Accepted, HttpStatusCode.ServiceUnavailable]);
            return answer.StatusCode == HttpStatusCode.Accepted;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
