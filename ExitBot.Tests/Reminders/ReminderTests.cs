using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ExitBot.Tests.Reminders;

/// <summary>Unfinished interviews as the days go by: the last day of everybody here is 30 November, and it is the 20th, 10:00.</summary>
public sealed class ReminderTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FakeClock _clock = new();
    private FakeChannel _channel = null!; // set by InitializeAsync, before any test

    public async Task InitializeAsync() => _channel = await FakeChannel.StartAsync("/_connector");

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_comes_once_also_across_a_restart_and_resume_goes_on()
    {
        var conversation = Activities.NewId();
        int before;
        await using (var host = StartHost())
        {
            var person = FakePerson.OnTeams(host.Client, host.Database, _channel, conversation);
            await BeginAsync(person);
            before = Heard(conversation);

            _clock.Advance(new TimeSpan(4, 23, 0, 0));
            Assert.Contains("1 of 17 questions are done, and your last day is Monday, 30 November 2026", (await NextAsync(conversation, before + 1)).Text, StringComparison.Ordinal);
        }

        await using var next = StartHost();
        _clock.Advance(TimeSpan.FromDays(3));
        Assert.Contains("Your exit interview is waiting", (await NextAsync(conversation, before + 2)).Text, StringComparison.Ordinal);
        _clock.Advance(TimeSpan.FromDays(1));
        var lastCall = await NextAsync(conversation, before + 3);
        Assert.Contains("this is the last time I ask", lastCall.Text, StringComparison.Ordinal);
        Assert.Equal(["resume"], lastCall.Buttons);

        var resumed = FakePerson.OnTeams(next.Client, next.Database, _channel, conversation);
        await resumed.SaysAsync("resume");
        Assert.Equal(2, _channel.Log.TakenSoFar(conversation)[^1].QuestionNumber);
        Assert.Equal(before + 4, Heard(conversation));
    }

    [Fact]
    public async Task After_thirty_days_it_closes_as_partial_and_is_no_longer_gone_on_with()
    {
        await using var host = StartHost();
        var person = FakePerson.OnTeams(host, _channel);
        await BeginAsync(person);

        _clock.Advance(TimeSpan.FromDays(41));
        await ClosedAsync(host);

        Assert.Equal("Partial", host.Database.StatusOf(person));
        Assert.Single(host.Database.AnswersOf(person));
        Assert.Contains(await person.SaysAsync("resume"), reply => reply.Text?.StartsWith("This interview has ended", StringComparison.Ordinal) == true);
        Assert.Equal("Partial", host.Database.StatusOf(person));
    }

    [Fact]
    public async Task A_pooled_one_that_closes_leaves_no_link()
    {
        await using var host = StartHost();
        var person = FakePerson.OnTeams(host, _channel);
        await BeginAsync(person, "pooled");

        _clock.Advance(TimeSpan.FromDays(41));
        await ClosedAsync(host);

        Assert.Equal(0, host.Database.Count("ExitInterviews WHERE PersonId IS NOT NULL"));
        Assert.Equal(0, host.Database.Count("Transcript WHERE Body IS NOT NULL"));
        Assert.Equal(1, host.Database.Count("InterviewAnalyses"));
        Assert.Contains(await person.SaysAsync("resume"), reply => reply.Text?.StartsWith("This interview has ended", StringComparison.Ordinal) == true);
    }

    private ExitBotHost StartHost() => ExitBotHost.Start(
        settings: new Dictionary<string, string> { ["ExitInterview:Reminders:Every"] = "00:00:01" },
        swap: services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock)),
        databaseFile: _folder.File("exitbot.db"));

    private static async Task BeginAsync(FakePerson person, string attribution = "named")
    {
        await person.SaysAsync("exit interview");
        await person.AgreesAsync(attribution);
        await person.SaysAsync("Pay");
    }

    private static Task ClosedAsync(ExitBotHost host) => Deadline.UntilAsync(
        () => host.Database.Count("ExitInterviews WHERE Status = @p0 AND Stage = @p1", (int)InterviewStatus.Partial, (int)InterviewStage.Done) == 1, "the end of the interview");

    private int Heard(string conversation) => _channel.Log.TakenSoFar(conversation).Count;

    private async Task<ChannelCall> NextAsync(string conversation, int count) => (await _channel.Log.TakenAsync(conversation, count))[^1];
}
