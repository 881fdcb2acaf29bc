using ExitBot.Tests.Contracts;
using ExitBot.Tests.Fakes;
using ExitBot.Tests.Fakes.PostgreSql;

namespace ExitBot.Tests.Persistence;

/// <summary>The real host on PostgreSQL, over HTTP.</summary>
[Trait("Category", "Server")]
[NeedsServer(TestServer.PostgreSql)]
public sealed class PostgreSqlInterviewTests
{
    private const int Questions = Interviewee.Questions;

    [DatabaseFact]
    public async Task A_whole_interview_is_kept()
    {
        var database = await PostgresServer.CreateDatabaseAsync();
        await using var host = ExitBotHost.Start(settings: database.Settings);
        await using var channel = await FakeChannel.StartAsync();
        var person = FakePerson.OnTeams(host.Client, database, channel);

        var said = await Interviewee.AnswersAllAsync(person);
        await person.SaysAsync("submit");

        Assert.Equal(Questions, said.Count);
        Assert.Equal("Completed", database.StatusOf(person));
        Assert.Equal(Questions, database.AnswersOf(person).Count);
        Assert.Equal(1, database.Count("InterviewAnalyses"));
    }

    [DatabaseFact]
    public async Task The_next_process_goes_on_where_the_last_one_stopped()
    {
        var database = await PostgresServer.CreateDatabaseAsync();
        await using var channel = await FakeChannel.StartAsync();
        var first = ExitBotHost.Start(settings: database.Settings);
        var person = FakePerson.OnTeams(first.Client, database, channel, "moves-on");
        await person.SaysAsync("exit interview");
        await person.AgreesAsync();
        await first.DisposeAsync();

        await using var next = ExitBotHost.Start(settings: database.Settings);
        person = FakePerson.OnTeams(next.Client, database, channel, "moves-on");
        await person.HearsAsync();

        Assert.Equal(2, (await person.SaysAsync("5"))[^1].QuestionNumber);
    }

    /// <summary>Each message meets another cut; the person notices none.</summary>
    [DatabaseFact]
    public async Task Connections_lost_in_the_middle_of_commits_lose_nothing_and_double_nothing()
    {
        var database = await PostgresServer.CreateDatabaseAsync();
        await using var proxy = new CuttingProxy(database);
        await using var host = ExitBotHost.Start(settings: proxy.Settings);
        await using var channel = await FakeChannel.StartAsync();
        var person = FakePerson.OnTeams(host.Client, database, channel);
        await person.SaysAsync("exit interview");
        var replies = await person.AgreesAsync();

        for (var number = 1; number <= Questions; number++)
        {
            Assert.Equal(number, replies[^1].QuestionNumber);
            await Deadline.UntilAsync(() => database.Count("Outbox WHERE Status = 0") == 0, "the marks of what was sent");
            proxy.CutNextCommit((CommitCut)(number % 3));
            var answer = Interviewee.AnswerTo(replies[^1]);
            replies = replies[^1].Card is null ? await person.SaysAsync(answer) : await person.SubmitsAsync(replies[^1].CardSubmit(answer));

            Assert.Equal(number, proxy.Cuts);
            Assert.Equal(number, database.AnswersOf(person).Count);
        }

        // Every message and every reply once: said, answered, and nothing left to do.
        Assert.Equal(Questions + 3, database.Count("Transcript WHERE Role = 0"));
        Assert.Equal(database.Count("Transcript"), database.Count("(SELECT DISTINCT Sequence FROM Transcript) AS places"));
        Assert.Equal(0, database.Count("Inbox WHERE Status <> 1"));
        Assert.True(database.Count("Commits WHERE Happened") > 0);
        Assert.True(database.Count("Commits WHERE NOT Happened") > 0);
    }
}
