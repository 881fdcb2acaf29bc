using System.Globalization;
using ExitBot.Tests.Fakes;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Http;

/// <summary>
/// What a pooled interview leaves in the database. Survey tools were undone by a time or a link that stayed behind: whoever reads all
/// tables must not be able to tell whose answers these are.
/// </summary>
[Collection(LocalBotTests.Name)]
public sealed class PooledInterviewTests(LocalBot bot)
{
    private TestDatabase Database => bot.Host.Database;

    [Fact]
    public async Task Neither_time_nor_link_nor_transcript_stays()
    {
        var person = bot.PersonOnTeams();
        await person.JoinsAsync();
        var said = await Interviewee.AnswersAllAsync(person, "pooled");
        var before = Ids();
        var old = Assert.Single(Database.Rows("SELECT Id FROM ExitInterviews WHERE PersonId = @p0", person.Id))[0]!.ToString()!;

        await person.SaysAsync("submit");

        var pooled = Assert.Single(Ids().Except(before));
        Assert.Empty(Database.Rows("SELECT Id FROM ExitInterviews WHERE PersonId = @p0", person.Id));
        Assert.Empty(TablesWith(old));
        Assert.Empty(TablesWith(Guid.Parse(old).ToString("N")));
        Assert.Equal(["ExitInterviewAnswers", "ExitInterviews", "InterviewAnalyses"], TablesWith(pooled));
        Assert.Empty(TablesWith(Guid.Parse(pooled).ToString("N")));
        Assert.All(said.Values.Where(answer => answer.StartsWith("In my own words", StringComparison.Ordinal)), words => Assert.Contains("ExitInterviewAnswers", TablesWith(words)));
        Assert.DoesNotContain("Transcript", said.Values.SelectMany(words => TablesOfConversationWith(person, words)));
        var now = TimeProvider.System.GetUtcNow();
        Assert.False(TimeIn(pooled) > now.AddDays(-1) && TimeIn(pooled) <= now, "The id tells the time.");

        var month = new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero).UtcTicks.ToString(CultureInfo.InvariantCulture);
        var times = Database.Rows(
            """
            SELECT StartedAt, UpdatedAt, CompletedAt, ConsentAt, (SELECT MIN(GivenAt) FROM ExitInterviewAnswers WHERE InterviewId = Id),
                (SELECT MAX(GivenAt) FROM ExitInterviewAnswers WHERE InterviewId = Id), (SELECT At FROM InterviewAnalyses WHERE InterviewId = Id) FROM ExitInterviews WHERE Id = @p0
            """,
            pooled)[0];
        Assert.All(times, time => Assert.Equal(month, Convert.ToString(time, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Hr_finds_it_at_once_by_an_id_of_its_own_without_name_or_day()
    {
        var person = bot.PersonOnTeams();
        await person.JoinsAsync();
        await Interviewee.AnswersAllAsync(person, "pooled");
        var before = Ids();
        await person.SaysAsync("submit");
        var pooled = Guid.Parse(Assert.Single(Ids().Except(before))).ToString("N");

        var listed = (await bot.Host.Client.GetJsonAsync("/api/v1/interviews?limit=100"))["items"]!;
        var record = await bot.Host.Client.GetJsonAsync($"/api/v1/interviews/{pooled}");

        Assert.Single(listed, item => (string?)item["id"] == pooled);
        Assert.Equal(("pooled", null), ((string?)record["attribution"], (string?)record["profile"]!["name"]));
        Assert.Equal((1, TimeSpan.Zero), (record["started_at"]!.Value<DateTime>().Day, record["started_at"]!.Value<DateTime>().TimeOfDay));
    }

    [Fact]
    public async Task The_conversation_goes_on_without_the_interview()
    {
        var person = bot.PersonOnTeams();
        await person.JoinsAsync();
        await Interviewee.AnswersAllAsync(person, "pooled");

        Assert.Contains(await person.SaysAsync("submit"), reply => reply.Text?.Contains("I have forgotten this chat", StringComparison.Ordinal) == true);
        Assert.NotEmpty(await person.SaysAsync("hello"));
    }

    /// <summary>What a version 7 id would tell.</summary>
    private static DateTimeOffset? TimeIn(string id) =>
        long.Parse(id.Replace("-", "", StringComparison.Ordinal)[..12], NumberStyles.HexNumber, CultureInfo.InvariantCulture) is var milliseconds and < 4_000_000_000_000
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;

    private List<string> Ids() => Database.Rows("SELECT Id FROM ExitInterviews").ConvertAll(row => row[0]!.ToString()!);

    private IEnumerable<string> TablesWith(string value) => Tables().Where(table => Cells($"SELECT * FROM \"{table}\"").Any(cell => cell.Contains(value, StringComparison.OrdinalIgnoreCase)));

    private IEnumerable<string> TablesOfConversationWith(FakePerson person, string words) =>
        Cells("SELECT Body FROM Transcript JOIN Conversations ON Conversation = Key WHERE ConversationId = @p0", person.ConversationId)
            .Where(body => body.Contains(words, StringComparison.Ordinal) && words.Length > 3).Select(_ => "Transcript");

    private List<string> Tables() => Database.Rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").ConvertAll(row => (string)row[0]!);

    private IEnumerable<string> Cells(string sql, params object[] values) => Database.Rows(sql, values)
        .SelectMany(row => row)
        .Select(cell => cell is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "");
}
