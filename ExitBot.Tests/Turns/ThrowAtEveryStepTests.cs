using ExitBot.Bot.Persistence.ExitInterviews;
using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Persistence.Sqlite;
using ExitBot.Bot.Persistence.Turns;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.Routing;
using ExitBot.Tests.Fakes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ExitBot.Tests.Turns;

/// <summary>
/// A turn is a transaction: whichever of its steps fails, the database is as it was, and the same words said again do what they
/// would have done. Every step of each kind of turn of an interview is made to fail once.
/// </summary>
public sealed class ThrowAtEveryStepTests
{
    private readonly Tripwire _wire = new();
    private readonly List<string> _databaseAtTries = [];

    /// <param name="storeAfter">Zero: every activity is stored before its turn; else with it.</param>
    [Theory]
    [InlineData("00:00:00")]
    [InlineData("00:00:02")]
    public async Task An_interview_with_every_step_failing_once_is_the_same_interview(string storeAfter)
    {
        await using var host = ExitBotHost.Start(settings: new Dictionary<string, string> { ["Turns:StoreAfter"] = storeAfter }, swap: LayWire);
        await using var channel = await FakeChannel.StartAsync();
        var person = FakePerson.OnTeams(host, channel);
        var kinds = new HashSet<string>();
        var said = 0;

        await FailsAtEveryStepAsync(person, "exit interview");
        var replies = await FailsAtEveryStepAsync(person, "yes");
        replies = await FailsAtEveryStepAsync(person, "named");
        for (; replies[^1].QuestionNumber == said + 1; said++)
        {
            var answer = Interviewee.AnswerTo(replies[^1]);
            var isNew = kinds.Add($"{replies[^1].Card is null} {replies[^1].Buttons.Count}");
            replies = await (isNew || TestRun.IsLong ? FailsAtEveryStepAsync(person, answer) : person.SaysAsync(answer));
        }

        await FailsAtEveryStepAsync(person, "submit");

        Assert.Equal(Interviewee.Questions, said);
        Assert.Equal(said, host.Database.AnswersOf(person).Count);
        Assert.Equal("Completed", host.Database.StatusOf(person));
        Assert.Equal(1, host.Database.Count("InterviewAnalyses"));
        Assert.InRange(host.Database.Count("Inbox WHERE Status = 2"), 50, 1000);
    }

    /// <summary>Says it until it succeeds, a step later each time.</summary>
    private async Task<IReadOnlyList<ChannelCall>> FailsAtEveryStepAsync(FakePerson person, string text)
    {
        for (var step = 1; ; step++)
        {
            _wire.Arm(step);
            _databaseAtTries.Clear();
            var heard = await person.SaysAsync(text);
            if (!_wire.HasTripped)
            {
                _wire.Arm(0);
                return heard;
            }

            Assert.True(_databaseAtTries.Count == 2, $"'{text}' failing at step {step} had {_databaseAtTries.Count} tries");
            Assert.Equal(_databaseAtTries[0], _databaseAtTries[1]);
            Assert.NotEmpty(heard);
        }
    }

    /// <summary>
    /// Without what goes on beside the turn: the activity itself, stored at its first try or after that has failed, the invoke that waits
    /// for the turn's end, and the marks of what was sent before.
    /// </summary>
    private static string DumpOf(DatabaseFile database) =>
        database.Dump("BotState", "ExitInterviews", "ExitInterviewAnswers", "InterviewAnalyses")
        + database.DumpColumns("Transcript", "COUNT(*), TOTAL(LENGTH(Body))", where: "Role = 1")
        + database.DumpColumns("Outbox", "COUNT(*), MAX(Id)")
        + database.DumpColumns("Inbox", "Key, Status", where: "Mode = 0 AND Status <> 0");

    private void LayWire(IServiceCollection services)
    {
        services.RemoveAll<IBot>();
        services.AddSingleton<ExitBotActivityHandler>();
        services.AddSingleton<IBot>(provider => new TripwireBot(
            this, provider.GetRequiredService<ExitBotActivityHandler>(), new DatabaseFile(provider.GetRequiredService<SqliteDatabase>().File)));
        services.AddSingleton<SqliteRowReader>();
        services.Replace(ServiceDescriptor.Singleton<IRowReader>(provider => new TripwireReader(provider.GetRequiredService<SqliteRowReader>(), _wire)));
        services.AddScoped<BotStateStore>();
        services.Replace(ServiceDescriptor.Scoped<IBotStateStore>(provider => new TripwireStates(provider.GetRequiredService<BotStateStore>(), _wire)));
        services.AddScoped<ExitInterviewStore>();
        services.Replace(ServiceDescriptor.Scoped<IExitInterviewStore>(provider => new TripwireInterviews(provider.GetRequiredService<ExitInterviewStore>(), _wire)));
        services.AddScoped<TurnJournal>();
        services.Replace(ServiceDescriptor.Scoped<ITurnJournal>(provider => new TripwireJournal(provider.GetRequiredService<TurnJournal>(), _wire)));
    }

    /// <summary>The real bot; what it says and changes are steps too. Only what a person said can fail.</summary>
    private sealed class TripwireBot(ThrowAtEveryStepTests test, IBot bot, DatabaseFile database) : IBot
    {
        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            var isMessage = turnContext.Activity.Type == ActivityTypes.Message;
            test._wire.TurnBegins(isMessage);
            if (isMessage)
            {
                test._databaseAtTries.Add(DumpOf(database));
                turnContext.OnSendActivities((_, _, next) => test._wire.AroundAsync(next));
                turnContext.OnUpdateActivity((_, _, next) => test._wire.AroundAsync(next));
            }

            await bot.OnTurnAsync(turnContext, cancellationToken);
            test._wire.Step();
        }
    }
}
