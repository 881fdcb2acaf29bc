using ExitBot.Dialogs.LanguageModel;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.LanguageModel;

/// <summary>A provider that fails is left alone; meanwhile another one answers, or nobody; then it is tried again.</summary>
public sealed class CircuitTests
{
    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["LanguageModel:BreakAfterFailures"] = "2",
        ["LanguageModel:BreakSeconds"] = "30",
    };

    // Not passing, so that each question is one try, but the provider's fault.
    private static readonly ModelAnswer Failure = ModelAnswer.Refusal(401, "Unknown key.");

    [Fact]
    public async Task It_opens_after_the_configured_failures_and_nobody_calls()
    {
        var clock = new SteppedClock();
        await using var model = await ModelRig.StartAsync(clock, Settings, Failure, Failure);
        await model.SayAsync("1");
        await model.SayAsync("2");

        Assert.Equal(UnavailableReason.Resting, (await model.SayAsync("3")).Reason());
        Assert.Equal(2, model.Server.Requests.Count);
        Assert.Contains(model.Logs.Lines, line => line.Contains(" 6010: OpenAI fails", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_the_break_one_call_tries_and_closes_it()
    {
        var clock = new SteppedClock();
        await using var model = await ModelRig.StartAsync(clock, Settings, Failure, Failure, ModelAnswer.Text("Back."), ModelAnswer.Text("Again."));
        await model.SayAsync("1");
        await model.SayAsync("2");

        clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal("Back.", (await model.SayAsync("3")).Answer());
        Assert.Equal("Again.", (await model.SayAsync("4")).Answer());
        Assert.Contains(model.Logs.Lines, line => line.Contains(" 6011: OpenAI answers again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failed_try_doubles_the_break()
    {
        var clock = new SteppedClock();
        await using var model = await ModelRig.StartAsync(clock, Settings, Failure, Failure, Failure, ModelAnswer.Text("Back."));
        await model.SayAsync("1");
        await model.SayAsync("2");
        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(UnavailableReason.Refused, (await model.SayAsync("3")).Reason());

        clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(UnavailableReason.Resting, (await model.SayAsync("4")).Reason());
        clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal("Back.", (await model.SayAsync("5")).Answer());
    }

    [Fact]
    public async Task Meanwhile_the_fallback_answers_and_then_the_first_one_again()
    {
        var clock = new SteppedClock();
        await using var model = await ModelRig.StartWithFallbackAsync(
            clock, Settings, [Failure, Failure, ModelAnswer.Text("First again.")], [ModelAnswer.Text("Second.")]);
        await model.SayAsync("1");
        await model.SayAsync("2");

        Assert.Equal("Second.", (await model.SayAsync("3")).Answer());
        var entry = model.Log.Entries[^1];
        Assert.Equal(("Custom", "second"), (entry.Provider, entry.Model));
        clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal("First again.", (await model.SayAsync("4")).Answer());
    }

    [Fact]
    public async Task A_refused_request_does_not_count_against_the_provider()
    {
        var clock = new SteppedClock();
        var filtered = ModelAnswer.Refusal(400, "The content was filtered.");
        await using var model = await ModelRig.StartAsync(clock, Settings, filtered, filtered, filtered, ModelAnswer.Text("Fine."));
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(UnavailableReason.Refused, (await model.SayAsync($"{i}")).Reason());
        }

        Assert.Equal("Fine.", (await model.SayAsync("after")).Answer());
    }
}
