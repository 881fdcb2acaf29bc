using ExitBot.Dialogs.LanguageModel;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.LanguageModel;

/// <summary>Whatever a provider does, whoever asked gets an outcome with the reason, and the same question is only put again where that may help.</summary>
public sealed class ProviderFailureTests
{
    private const int AllTries = 4;
    private static readonly Dictionary<string, string?> MuchTime = new() { ["LanguageModel:TimeoutSeconds"] = "120", ["LanguageModel:BreakAfterFailures"] = "100" };

    public static TheoryData<string, UnavailableReason, int> Faults() => new()
    {
        { "401", UnavailableReason.Refused, 1 },
        { "404", UnavailableReason.Refused, 1 },
        { "content filter", UnavailableReason.Refused, 1 },
        { "429", UnavailableReason.RateLimited, AllTries },
        { "429 for a day", UnavailableReason.RateLimited, 1 },
        { "500", UnavailableReason.Down, AllTries },
        { "503", UnavailableReason.Down, AllTries },
        { "cut", UnavailableReason.Down, AllTries },
        { "no JSON", UnavailableReason.Unreadable, AllTries },
        { "half JSON", UnavailableReason.Unreadable, AllTries },
        { "other JSON", UnavailableReason.Unreadable, AllTries },
        { "no choices", UnavailableReason.Unreadable, AllTries },
        { "empty text", UnavailableReason.Unreadable, 1 },
        { "2 MB", UnavailableReason.Unreadable, 1 },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_becomes_an_outcome_with_its_reason(string fault, UnavailableReason reason, int tries)
    {
        var clock = new SteppedClock();
        await using var model = await ModelRig.StartAsync(clock, MuchTime, Enumerable.Repeat(AnswerWith(fault), tries));

        var outcome = await clock.ThroughPausesAsync(model.SayAsync());

        Assert.Equal(reason, outcome.Reason());
        Assert.Equal(tries, model.Server.Requests.Count);
    }

    [Fact]
    public async Task No_server_at_all_is_down()
    {
        var clock = new SteppedClock();
        await using var model = await ModelRig.StartAsync(clock, new(MuchTime) { ["LanguageModel:Endpoint"] = "http://127.0.0.1:9/v1" });

        Assert.Equal(UnavailableReason.Down, (await clock.ThroughPausesAsync(model.SayAsync())).Reason());
    }

    [Fact]
    public async Task After_a_passing_failure_the_question_is_put_again()
    {
        var clock = new SteppedClock();
        await using var model = await ModelRig.StartAsync(clock, MuchTime, ModelAnswer.Refusal(500, "Sorry."), ModelAnswer.Raw("oops"), ModelAnswer.Text("They feel left out."));

        Assert.Equal("They feel left out.", (await clock.ThroughPausesAsync(model.SayAsync())).Answer());
    }

    [Fact]
    public async Task The_provider_says_how_long_to_wait()
    {
        var clock = new SteppedClock();
        await using var model = await ModelRig.StartAsync(clock, MuchTime, ModelAnswer.RetryAfter(429, 25), ModelAnswer.Text("Now."));
        var asked = model.SayAsync();

        await Deadline.UntilAsync(() => clock.TimersWithin(TimeSpan.FromSeconds(25)) == 1, "the pause");
        Assert.Equal(0, clock.TimersWithin(TimeSpan.FromSeconds(24.9)));
        clock.Advance(TimeSpan.FromSeconds(25));

        Assert.Equal("Now.", (await asked.Within("the second try")).Answer());
    }

    [Fact]
    public async Task A_try_has_half_of_the_time_that_is_left()
    {
        var clock = new SteppedClock();
        var (first, never) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var model = await ModelRig.StartAsync(clock, new() { ["LanguageModel:TimeoutSeconds"] = "20" }, ModelAnswer.HoldUntil(never.Task, first), ModelAnswer.Text("Quick."));
        var asked = model.SayAsync();
        await first.Task;

        Assert.Equal(0, clock.TimersWithin(TimeSpan.FromSeconds(9.9)));
        clock.Advance(TimeSpan.FromSeconds(10));
        await Deadline.UntilAsync(() => model.Server.Requests.Count == 2 || Step(clock), "the second try");

        Assert.Equal("Quick.", (await asked.Within("its answer")).Answer());
        Assert.Equal(2, model.Log.Entry.Tries);

        static bool Step(SteppedClock clock)
        {
            if (clock.TimersWithin(TimeSpan.FromSeconds(4)) > 0)
            {
                clock.Advance(TimeSpan.FromMilliseconds(100));
            }

            return false;
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_model_that_never_ends_does_not_hold_up_the_turn_longer_than_its_time(bool inTheMiddle)
    {
        var never = new TaskCompletionSource();
        var slow = inTheMiddle ? ModelAnswer.Text("late") with { SecondHalfAfter = never.Task } : ModelAnswer.Text("late") with { FirstByteAfter = never.Task };
        await using var model = await ModelRig.StartAsync(new Dictionary<string, string?> { ["LanguageModel:TimeoutSeconds"] = "1" }, slow, slow, slow);
        var work = ModelRig.Work();

        Assert.Equal(UnavailableReason.TooSlow, (await model.SayAsync(work: work).Within("the end of its time")).Reason());
    }

    [Fact]
    public async Task A_pause_that_lasts_longer_than_the_time_that_is_left_ends_the_call()
    {
        var clock = new SteppedClock();
        var stalls = ModelAnswer.Text("late") with { FirstByteAfter = new TaskCompletionSource().Task };
        await using var model = await ModelRig.StartAsync(clock, new() { ["LanguageModel:TimeoutSeconds"] = "5" }, ModelAnswer.Refusal(500, "Sorry."), stalls);
        var asked = model.SayAsync();

        // A machine that stands still for a moment goes on after the end.
        await Deadline.UntilAsync(() => clock.TimersWithin(TimeSpan.FromSeconds(2)) == 1, "the pause");
        clock.Jump(TimeSpan.FromSeconds(6));

        Assert.Equal(UnavailableReason.TooSlow, (await asked.Within("the end of its time")).Reason());
        Assert.Single(model.Server.Requests);
    }

    [Fact]
    public async Task No_pause_takes_the_time_of_the_try_after_it()
    {
        var clock = new SteppedClock();
        await using var model = await ModelRig.StartAsync(
            clock, new() { ["LanguageModel:TimeoutSeconds"] = "1" }, ModelAnswer.Refusal(500, "Sorry."), ModelAnswer.Text("Now."));
        var asked = model.SayAsync();

        // The first try had half a second.
        await Deadline.UntilAsync(() => clock.TimersWithin(TimeSpan.FromSeconds(0.25)) == 1, "the pause");
        clock.Advance(TimeSpan.FromSeconds(0.25));

        Assert.Equal("Now.", (await asked.Within("the second try")).Answer());
    }

    [Fact]
    public async Task Questions_of_one_turn_share_its_time()
    {
        var clock = new SteppedClock();
        await using var model = await ModelRig.StartAsync(clock, [], ModelAnswer.Text("First."));
        var work = ModelRig.Work();
        Assert.Equal("First.", (await model.SayAsync("One", work)).Answer());

        clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(UnavailableReason.TooSlow, (await model.SayAsync("Two", work)).Reason());
    }

    [Fact]
    public async Task Who_gives_up_gets_a_cancellation_and_not_an_outcome()
    {
        var (arrived, never) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var model = await ModelRig.StartAsync(ModelAnswer.HoldUntil(never.Task, arrived));
        using var stopping = new CancellationTokenSource();
        var asked = model.Asker.AskAsync(ModelRig.Work(), SamplePrompts.Read(SamplePrompts.Text).With(("message", "Hello")), cancellationToken: stopping.Token);
        await arrived.Task;

        await stopping.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
    }

    private static ModelAnswer AnswerWith(string fault) => fault switch
    {
        "429 for a day" => ModelAnswer.RetryAfter(429, 86_400),
        "content filter" => ModelAnswer.Refusal(400, "The content was filtered."),
        "cut" => ModelAnswer.Text("never whole") with { Cut = true },
        "no JSON" => ModelAnswer.Raw("<html>Bad gateway</html>"),
        "half JSON" => ModelAnswer.Raw("""{"choices": [{"""),
        "other JSON" => ModelAnswer.Raw("[1, 2, 3]"),
        "no choices" => ModelAnswer.Raw("""{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[]}"""),
        "empty text" => ModelAnswer.Text(" "),
        "2 MB" => ModelAnswer.Text(new string('a', 2_000_000)),
        _ => ModelAnswer.Refusal(int.Parse(fault, System.Globalization.CultureInfo.InvariantCulture), "No."),
    };
}
