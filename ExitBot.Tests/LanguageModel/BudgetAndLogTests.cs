using ExitBot.Dialogs.LanguageModel;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.LanguageModel;

/// <summary>What was spent is written down once per call, and stops further calls.</summary>
public sealed class BudgetAndLogTests
{
    [Fact]
    public async Task A_conversation_that_has_had_its_tokens_gets_no_more_and_others_do()
    {
        await using var model = await ModelRig.StartAsync(
            new Dictionary<string, string?> { ["LanguageModel:ConversationTokens"] = "100" },
            ModelAnswer.Text("One.", promptTokens: 90, completionTokens: 10),
            ModelAnswer.Text("Two."));
        Assert.Equal("One.", (await model.SayAsync(work: ModelRig.Work("a"))).Answer());

        Assert.Equal(UnavailableReason.OverBudget, (await model.SayAsync(work: ModelRig.Work("a"))).Reason());
        Assert.Equal("Two.", (await model.SayAsync(work: ModelRig.Work("b"))).Answer());
        Assert.Single(model.Logs.Lines, line => line.Contains(" 6003: Prompt sum-up was not asked", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_day_has_an_end_and_the_next_day_begins_anew()
    {
        var clock = new SteppedClock();
        await using var model = await ModelRig.StartAsync(
            clock,
            new() { ["LanguageModel:DailyTokens"] = "100" },
            ModelAnswer.Text("One.", promptTokens: 90, completionTokens: 10),
            ModelAnswer.Text("Tomorrow."));
        await model.SayAsync(work: ModelRig.Work("a"));

        Assert.Equal(UnavailableReason.OverBudget, (await model.SayAsync(work: ModelRig.Work("b"))).Reason());
        clock.Advance(TimeSpan.FromHours(14));

        Assert.Equal("Tomorrow.", (await model.SayAsync(work: ModelRig.Work("b"))).Answer());
    }

    [Fact]
    public async Task What_other_instances_spend_counts_after_a_minute_and_nothing_counts_twice()
    {
        var clock = new SteppedClock();
        await using var model = await ModelRig.StartAsync(
            clock,
            new() { ["LanguageModel:DailyTokens"] = "100" },
            Enumerable.Repeat(ModelAnswer.Text("Here.", promptTokens: 20, completionTokens: 10), 3));
        await model.SayAsync(work: ModelRig.Work("a"));
        clock.Advance(TimeSpan.FromMinutes(2));
        await model.SayAsync(work: ModelRig.Work("b"));
        clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal("Here.", (await model.SayAsync(work: ModelRig.Work("c"))).Answer());
        await model.Log.AppendAsync(model.Log.Entries[0] with { At = clock.GetUtcNow() }, CancellationToken.None);
        clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(UnavailableReason.OverBudget, (await model.SayAsync(work: ModelRig.Work("d"))).Reason());
    }

    [Fact]
    public async Task A_call_is_written_down_with_its_messages_tokens_and_tries()
    {
        var clock = new SteppedClock();
        await using var model = await ModelRig.StartAsync(
            clock, new() { ["LanguageModel:TimeoutSeconds"] = "120" }, ModelAnswer.Refusal(500, "Sorry."), ModelAnswer.Text("Sad.", promptTokens: 7, completionTokens: 3));

        await clock.ThroughPausesAsync(model.SayAsync("I cried."));

        var entry = model.Log.Entry;
        Assert.Equal(("OpenAI", "scripted", "sum-up 1", 2), (entry.Provider, entry.Model, entry.Prompt, entry.Tries));
        Assert.Equal((7, 3, (UnavailableReason?)null, "Sad."), (entry.PromptTokens, entry.CompletionTokens, entry.Failure, entry.Response));
        Assert.Contains("I cried.", entry.Request, StringComparison.Ordinal);
        Assert.True(entry.Latency > TimeSpan.Zero);
    }

    [Fact]
    public async Task A_failed_call_is_written_down_with_its_reason_and_costs_nothing()
    {
        await using var model = await ModelRig.StartAsync(ModelAnswer.Refusal(401, "No."));

        await model.SayAsync();

        Assert.Equal((UnavailableReason.Refused, 0, null), (model.Log.Entry.Failure, model.Log.Entry.PromptTokens, model.Log.Entry.Response));
    }

    [Fact]
    public async Task A_log_that_cannot_be_written_costs_nobody_the_answer_and_the_day_knows_all_the_same()
    {
        await using var model = await ModelRig.StartAsync(
            new Dictionary<string, string?> { ["LanguageModel:DailyTokens"] = "100" }, ModelAnswer.Text("Fine.", promptTokens: 90, completionTokens: 10));
        model.Log.IsAway = true;

        Assert.Equal("Fine.", (await model.SayAsync()).Answer());
        Assert.Equal(UnavailableReason.OverBudget, (await model.SayAsync()).Reason());
    }
}
