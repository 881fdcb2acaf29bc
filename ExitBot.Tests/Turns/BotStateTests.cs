using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Persistence.Turns;
using ExitBot.Bot.Turns;
using ExitBot.Tests.Conventions;
using ExitBot.Tests.Fakes;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Turns;

/// <summary>Bot state: small however long one talks, no type but ours, and the one of the last release still loads.</summary>
public sealed class BotStateTests : IAsyncLifetime
{
    private const int Largest = 32 * 1024;
    private const int LongestAnswer = 4_000;

    /// <summary>Stands in the kept state for the interview it belongs to.</summary>
    private static readonly Guid KeptInterview = Guid.Parse("00000000-0000-7000-8000-000000000001");

    private readonly ExitBotHost _host = ExitBotHost.Start();
    private FakeChannel _channel = null!; // set by InitializeAsync, before any test

    public async Task InitializeAsync() => _channel = await FakeChannel.StartAsync();

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Fact]
    public async Task State_stays_small_however_much_is_said()
    {
        var person = FakePerson.OnTeams(_host, _channel);
        await person.SaysAsync("exit interview");
        var replies = await person.AgreesAsync();
        while (replies[^1].QuestionNumber is not null)
        {
            var answer = Interviewee.AnswerTo(replies[^1]);
            replies = await person.SaysAsync(answer.StartsWith("In my own words", StringComparison.Ordinal) ? new string('w', LongestAnswer) : answer);
            Assert.InRange(StateOf(person).Length, 1, Largest);
        }

        await person.SaysAsync("change 2");
        Assert.InRange(StateOf(person).Length, 1, Largest);
    }

    [Theory]
    [InlineData("System.IO.FileInfo, System.Runtime")]
    [InlineData("System.IO.FileInfo")]
    [InlineData("Microsoft.Bot.Schema.Activity, Microsoft.Bot.Schema")]
    [InlineData("ExitBot.Dialogs.ExitInterviews.Progress, ExitBot.Dialogs")]
    public void A_type_that_is_not_on_the_list_is_not_made(string type)
    {
        var document = new JObject { ["DialogState"] = new JObject { ["$type"] = type, ["fileName"] = "/etc/passwd" } };

        Assert.Throws<JsonSerializationException>(() => _host.Service<StateSerializer>().Read(document.ToString()));
    }

    [Fact]
    public void A_type_that_is_not_on_the_list_is_not_written() =>
        Assert.Throws<JsonSerializationException>(() => _host.Service<StateSerializer>().Write(new Dictionary<string, object> { ["x"] = new Stranger(1) }));

    [Fact]
    public async Task Damaged_state_costs_an_apology_and_holds_nobody_else_up()
    {
        var person = FakePerson.OnTeams(_host, _channel);
        await person.SaysAsync("exit interview");
        SetStateOf(person, "{\"DialogState\":{\"$type\":\"System.IO.FileInfo\"}}");

        Assert.NotEmpty(await person.SaysAsync("yes"));
        Assert.Equal(1, _host.Database.Count("Inbox JOIN Conversations ON Conversation = Conversations.Key WHERE ConversationId = @p0 AND Status = 2", person.ConversationId));
        Assert.NotEmpty(await FakePerson.OnTeams(_host, _channel).SaysAsync("exit interview"));
    }

    [Fact]
    public async Task The_state_of_the_first_release_still_loads_in_the_middle_of_an_interview()
    {
        var person = FakePerson.OnTeams(_host, _channel);
        await person.SaysAsync("exit interview");
        await person.AgreesAsync();
        await person.SaysAsync("skip");
        var kept = SourceTree.Read("ExitBot.Tests/Turns/Fixtures/state-0.1.json");
        var id = Guid.Parse(_host.Database.Text("SELECT Id FROM ExitInterviews WHERE PersonId = @p0", person.Id)!);
        SetStateOf(person, kept.Replace($"{KeptInterview}", $"{id}", StringComparison.Ordinal).Replace($"{KeptInterview:N}", $"{id:N}", StringComparison.Ordinal));

        var replies = await person.SaysAsync("A long story.");

        Assert.Equal(3, replies[^1].QuestionNumber);
        Assert.Contains("A long story.", _host.Database.AnswersOf(person));
    }

    private sealed record Stranger(int Number);

    private string StateOf(FakePerson person) => _host.Database.Text("SELECT Body FROM BotState WHERE Key = @p0", KeyOf(person))!;

    /// <summary>As a restart would find it.</summary>
    private void SetStateOf(FakePerson person, string json)
    {
        _host.Database.Change("UPDATE BotState SET Body = @p1 WHERE Key = @p0", KeyOf(person), json);
        _host.Service<RecentRows<KeyHash, BotStateRow>>().Clear();
    }

    private static KeyHash KeyOf(FakePerson person) => KeyHash.Of($"msteams/conversations/{person.ConversationId}");
}
