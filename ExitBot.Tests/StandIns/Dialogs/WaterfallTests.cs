using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ExitBot.Tests.StandIns.Dialogs;

public sealed class WaterfallTests
{
    [Fact]
    public async Task Steps_run_in_order_and_each_sees_the_answer_to_the_one_before()
    {
        var waterfall = new WaterfallDialog("trip",
        [
            (step, token) => step.PromptAsync("ask", DialogFlow.Ask("Where to?"), token),
            (step, token) =>
            {
                step.Values["place"] = step.Result;
                return step.PromptAsync("ask", DialogFlow.Ask("When?"), token);
            },
            (step, token) => step.EndDialogAsync($"{step.Values["place"]} {step.Result} (step {step.Index}, {step.Reason})", token),
        ]);

        await DialogFlow.For([waterfall, new TextPrompt("ask")])
            .Test("hi", "Where to?")
            .Test("Oslo", "When?")
            .Test("today", "Complete: Oslo today (step 2, EndCalled)")
            .StartTestAsync();
    }

    [Fact]
    public async Task Next_goes_on_in_the_same_turn_and_hands_its_value_over()
    {
        var waterfall = new WaterfallDialog("w").AddStep((step, token) => step.NextAsync(20, token)).AddStep((step, token) => step.NextAsync((int)step.Result + 1, token));

        await DialogFlow.For(waterfall).Test("hi", "Complete: 21").StartTestAsync();
    }

    [Fact]
    public async Task A_step_cannot_go_to_the_next_one_twice()
    {
        var waterfall = new WaterfallDialog("w",
        [
            async (step, token) =>
            {
                await step.NextAsync(null, token);
                return await step.NextAsync(null, token);
            },
            (_, _) => Task.FromResult(Dialog.EndOfTurn),
        ]);

        await Assert.ThrowsAsync<Exception>(() => DialogFlow.For(waterfall).Send("hi").StartTestAsync());
    }

    [Fact]
    public async Task What_is_no_message_does_not_move_a_waterfall_that_waits()
    {
        var waterfall = new WaterfallDialog("w",
        [
            async (step, token) =>
            {
                await step.Context.SendActivityAsync("waiting", cancellationToken: token);
                return Dialog.EndOfTurn;
            },
            (step, token) => step.EndDialogAsync(step.Result, token),
        ]);

        await DialogFlow.For(waterfall)
            .Test("hi", "waiting")
            .Send(new Activity(ActivityTypes.Typing))
            .Test("go", "Complete: go")
            .StartTestAsync();
    }

    [Fact]
    public async Task A_waterfall_without_steps_ends_at_once()
    {
        await DialogFlow.For(new WaterfallDialog("empty")).Test("hi", "Complete: ").StartTestAsync();
    }

    [Fact]
    public void A_step_must_not_be_null_and_the_number_of_steps_is_the_version()
    {
        var waterfall = new WaterfallDialog("w");

        Assert.Throws<ArgumentNullException>(() => waterfall.AddStep(null));
        Assert.NotEqual(new WaterfallDialog("w").GetVersion(), waterfall.AddStep((step, token) => step.NextAsync(null, token)).GetVersion());
    }

    [Fact]
    public async Task Telemetry_hears_of_the_start_every_step_by_name_and_the_end()
    {
        var telemetry = new RecordingTelemetry();
        var waterfall = new WaterfallDialog("w", [NamedStepAsync, (step, token) => step.EndDialogAsync(null, token)]);

        var flow = DialogFlow.For(waterfall);
        waterfall.TelemetryClient = telemetry;
        await flow.Test("hi", "Complete: ").StartTestAsync();

        Assert.Equal(["WaterfallStart", "WaterfallStep", "WaterfallStep", "WaterfallComplete"], telemetry.Events.Select(item => item.Name));
        Assert.Equal([nameof(NamedStepAsync), "Step2of2"], telemetry.Events.Skip(1).Take(2).Select(item => item.Properties["StepName"]));
        Assert.Single(telemetry.Events.Select(item => item.Properties["InstanceId"]).Distinct());
    }

    [Fact]
    public async Task A_cancellation_token_in_the_place_of_a_result_is_refused()
    {
        var waterfall = new WaterfallDialog("w", [(step, token) => step.EndDialogAsync(token, CancellationToken.None)]);

        await Assert.ThrowsAsync<ArgumentException>(() => DialogFlow.For(waterfall).Send("hi").StartTestAsync());
    }

    private static Task<DialogTurnResult> NamedStepAsync(WaterfallStepContext step, CancellationToken token)
    {
        return step.NextAsync(null, token);
    }
}
