using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace ExitBot.Tests.StandIns.Dialogs;

public sealed class ComponentDialogTests
{
    [Fact]
    public async Task A_component_begins_with_its_first_dialog_and_returns_its_result()
    {
        await DialogFlow.For(Greeter())
            .Test("hi", "Name?")
            .Test("Ada", "Complete: Ada")
            .StartTestAsync();
    }

    [Fact]
    public async Task A_component_within_a_component_keeps_its_own_stack()
    {
        var outer = new ComponentDialog("outer").AddDialog(new WaterfallDialog("steps",
        [
            (step, token) => step.BeginDialogAsync("greeter", null, token),
            (step, token) => step.PromptAsync("ask", DialogFlow.Ask($"{step.Result}, age?"), token),
            (step, token) => step.EndDialogAsync(step.Result, token),
        ])).AddDialog(Greeter()).AddDialog(new TextPrompt("ask"));

        await DialogFlow.For(outer)
            .Test("hi", "Name?")
            .Test("Ada", "Ada, age?")
            .Test("36", "Complete: 36")
            .StartTestAsync();
    }

    [Fact]
    public async Task An_inner_dialog_may_begin_one_that_only_the_parent_has()
    {
        var child = new ComponentDialog("child").AddDialog(new WaterfallDialog("inner",
        [
            (step, token) => step.BeginDialogAsync("shared", new Dictionary<string, string> { ["value"] = "test" }, token),
            (step, token) => step.EndDialogAsync(step.Result, token),
        ]));
        var parent = new ComponentDialog("parent").AddDialog(child).AddDialog(new WaterfallDialog("shared",
        [
            (step, token) => step.EndDialogAsync(((IDictionary<string, string>)step.Options)["value"], token),
        ]));

        await DialogFlow.For(parent).Test("hi", "Complete: test").StartTestAsync();
    }

    [Fact]
    public async Task Cancelling_from_outside_tells_the_inner_dialogs_first()
    {
        var ended = new List<string>();
        var inner = new RecordingDialog("inner", ended);
        var outer = new RecordingComponent("outer", ended);
        outer.AddDialog(inner);

        await DialogFlow.For([outer], interrupt: async dc => dc.Context.Activity.Text == "stop" && (await dc.CancelAllDialogsAsync()).Status == DialogTurnStatus.Cancelled)
            .Send("hi")
            .Send("stop")
            .StartTestAsync();

        Assert.Equal(["inner CancelCalled", "outer CancelCalled"], ended);
    }

    [Fact]
    public async Task A_change_of_the_contained_dialogs_is_told_to_the_component_and_not_fatal()
    {
        var component = new RecordingComponent("changing", []);
        component.AddDialog(new RecordingDialog("waits", []));

        await DialogFlow.For(component)
            .Send("hi")
            .Then(() => component.AddDialog(new TextPrompt("added later")))
            .Send("still there?")
            .StartTestAsync();

        Assert.Contains(DialogEvents.VersionChanged, component.Events);
    }

    [Fact]
    public void Telemetry_set_on_a_component_reaches_dialogs_added_before_and_after()
    {
        var component = Greeter();
        var client = new RecordingTelemetry();

        component.TelemetryClient = client;
        component.AddDialog(new TextPrompt("later"));

        Assert.Same(client, component.FindDialog("ask").TelemetryClient);
        Assert.Same(client, component.FindDialog("later").TelemetryClient);
        component.TelemetryClient = null;
        Assert.Same(NullBotTelemetryClient.Instance, component.FindDialog("later").TelemetryClient);
    }

    private static ComponentDialog Greeter()
    {
        return new ComponentDialog("greeter")
            .AddDialog(new WaterfallDialog("name",
            [
                (step, token) => step.PromptAsync("ask", DialogFlow.Ask("Name?"), token),
                (step, token) => step.EndDialogAsync(step.Result, token),
            ]))
            .AddDialog(new TextPrompt("ask"));
    }
}
