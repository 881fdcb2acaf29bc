using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ExitBot.Tests.StandIns.Dialogs;

public sealed class DialogContextTests
{
    [Fact]
    public async Task Replacing_ends_the_active_dialog_and_its_caller_gets_the_result_of_the_new_one()
    {
        var ended = new List<string>();
        var caller = new WaterfallDialog("caller",
        [
            (step, token) => step.BeginDialogAsync("first", null, token),
            (step, token) => step.EndDialogAsync($"got {step.Result}", token),
        ]);
        var second = new WaterfallDialog("second", [(step, token) => step.EndDialogAsync(step.Options, token)]);

        await DialogFlow.For([caller, new RecordingDialog("first", ended), second], interrupt: async dc =>
            {
                if (dc.Context.Activity.Text != "replace")
                {
                    return false;
                }

                var result = await dc.ReplaceDialogAsync("second", 7);
                await dc.Context.SendActivityAsync($"{result.Status} {result.Result}");
                return true;
            })
            .Send("hi")
            .Test("replace", "Complete got 7")
            .StartTestAsync();

        Assert.Equal(["first ReplaceCalled"], ended);
    }

    [Fact]
    public async Task Cancelling_an_empty_stack_says_that_it_was_empty()
    {
        var dc = NewContext(new DialogSet());

        Assert.Equal(DialogTurnStatus.Empty, (await dc.CancelAllDialogsAsync()).Status);
        Assert.Equal(DialogTurnStatus.Empty, (await dc.ContinueDialogAsync()).Status);
    }

    [Fact]
    public async Task A_parent_that_handles_the_cancel_event_stays_on_the_stack()
    {
        var ended = new List<string>();
        var parent = new RecordingComponent("parent", ended) { Handles = "leave" };
        parent.AddDialog(new RecordingDialog("child", ended));
        var dc = NewContext(new DialogSet().Add(parent));
        await dc.BeginDialogAsync("parent");

        var result = await dc.Child.CancelAllDialogsAsync(true, "leave");

        Assert.Equal(DialogTurnStatus.Cancelled, result.Status);
        Assert.Equal(["child CancelCalled"], ended);
        Assert.Equal("parent", dc.ActiveDialog.Id);
    }

    [Fact]
    public async Task An_event_from_the_leaf_bubbles_up_until_somebody_handles_it()
    {
        var inner = new RecordingComponent("inner", []);
        inner.AddDialog(new RecordingDialog("leaf", []));
        var outer = new RecordingComponent("outer", []) { Handles = "help" };
        outer.AddDialog(inner);
        var dc = NewContext(new DialogSet().Add(outer));
        await dc.BeginDialogAsync("outer");

        Assert.True(await dc.EmitEventAsync("help", fromLeaf: true));
        Assert.False(await dc.EmitEventAsync("other", fromLeaf: true));
        Assert.Equal(["help", "other"], inner.Events);
    }

    [Fact]
    public async Task The_activity_is_announced_once_a_turn_however_often_dialogs_are_continued()
    {
        var component = new RecordingComponent("c", []);
        component.AddDialog(new RecordingDialog("leaf", []));
        var dc = NewContext(new DialogSet().Add(component));
        await dc.BeginDialogAsync("c");

        await dc.ContinueDialogAsync();
        await dc.ContinueDialogAsync();

        Assert.Single(component.Events, DialogEvents.ActivityReceived);
    }

    [Fact]
    public async Task An_unknown_dialog_is_named_in_the_exception()
    {
        var exception = await Assert.ThrowsAsync<Exception>(() => NewContext(new DialogSet()).BeginDialogAsync("nobody"));

        Assert.Contains("nobody", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl-nl", "nl-NL")]
    [InlineData("no culture at all", "")]
    public void The_locale_is_the_activitys_when_it_is_one(string locale, string expected)
    {
        var dc = NewContext(new DialogSet(), locale);

        Assert.Equal(expected.Length > 0 ? expected : System.Globalization.CultureInfo.CurrentCulture.Name, dc.GetLocale());
    }

    private static DialogContext NewContext(DialogSet dialogs, string? locale = null)
    {
        var turn = new TurnContext(new TestAdapter(), new Activity(ActivityTypes.Message, text: "hi", locale: locale));
        return new DialogContext(dialogs, turn, new DialogState());
    }
}
