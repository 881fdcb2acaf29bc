using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace ExitBot.Tests.StandIns.Dialogs;

public sealed class DialogExtensionsTests
{
    [Fact]
    public async Task Running_begins_the_dialog_then_continues_it_then_begins_anew()
    {
        await Flow(Waterfall())
            .Test("hi", "Name?")
            .Test("Ada", "Hello Ada")
            .Test("hi again", "Name?")
            .StartTestAsync();
    }

    [Fact]
    public async Task A_turn_ends_with_a_trace_of_the_state_for_the_emulator()
    {
        await Flow(Waterfall(), new TestAdapter(sendTraceActivity: true))
            .Test("hi", "Name?")
            .AssertReply(reply => Assert.Equal((ActivityTypes.Trace, "BotState"), (reply.Type, ((Activity)reply).Name)))
            .StartTestAsync();
    }

    [Fact]
    public async Task Other_channels_never_get_one()
    {
        await Flow(Waterfall(), new TestAdapter(Channels.Msteams, sendTraceActivity: true))
            .Test("hi", "Name?")
            .Test("Ada", "Hello Ada")
            .StartTestAsync();
    }

    [Fact]
    public async Task State_that_names_no_types_is_continued()
    {
        var component = new ComponentDialog("component").AddDialog(new TextPrompt("ask", (prompt, _) => Task.FromResult(prompt.AttemptCount > 1)));
        var asking = new WaterfallDialog("w",
        [
            async (step, token) => await step.BeginDialogAsync("component", new PromptOptions { Prompt = MessageFactory.Text("Name?") }, token),
            async (step, token) => await step.EndDialogAsync(await step.Context.SendActivityAsync($"Hello {step.Result}", cancellationToken: token), token),
        ]);
        var root = new ComponentDialog("root").AddDialog(asking).AddDialog(component);

        await Flow(root, storage: new MemoryStorage(new JsonSerializer()))
            .Test("hi", "Name?")
            .Test("?", "Name?")
            .Test("Ada", "Hello Ada")
            .StartTestAsync();
    }

    [Fact]
    public async Task An_error_reaches_the_adapter_unless_a_dialog_handles_it()
    {
        var failing = new WaterfallDialog("failing", [(_, _) => throw new InvalidTimeZoneException()]);

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => Flow(failing).Send("hi").StartTestAsync());
    }

    private static WaterfallDialog Waterfall()
    {
        return new WaterfallDialog("w",
        [
            async (step, token) =>
            {
                await step.Context.SendActivityAsync("Name?", cancellationToken: token);
                return Dialog.EndOfTurn;
            },
            async (step, token) =>
            {
                await step.Context.SendActivityAsync($"Hello {step.Result}", cancellationToken: token);
                return await step.EndDialogAsync(null, token);
            },
        ]);
    }

    private static TestFlow Flow(Dialog dialog, TestAdapter? adapter = null, IStorage? storage = null)
    {
        var state = new ConversationState(storage ?? new MemoryStorage());
        var stack = state.CreateProperty<DialogState>("dialogs");
        adapter ??= new TestAdapter();
        adapter.Use(new AutoSaveStateMiddleware(state));
        return new TestFlow(adapter, (turn, cancellationToken) => dialog.RunAsync(turn, stack, cancellationToken));
    }
}
