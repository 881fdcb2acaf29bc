using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;

namespace ExitBot.Tests.StandIns.Dialogs;

/// <summary>Waits, and writes down how it ended.</summary>
internal sealed class RecordingDialog(string id, List<string> ended) : Dialog(id)
{
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        return Task.FromResult(EndOfTurn);
    }

    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        return Task.FromResult(EndOfTurn);
    }

    public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        ended.Add($"{Id} {reason}");
        return Task.CompletedTask;
    }
}

/// <summary>Writes down how it ended and which events it was offered; handles those it is told to.</summary>
internal sealed class RecordingComponent(string id, List<string> ended) : ComponentDialog(id)
{
    public List<string> Events { get; } = [];

    public string? Handles { get; init; }

    protected override Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        ended.Add($"{Id} {reason}");
        return Task.CompletedTask;
    }

    protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        Events.Add(e.Name);
        return Task.FromResult(e.Name == Handles);
    }
}

internal static class TestFlowSteps
{
    /// <summary>Does something between two turns.</summary>
    public static TestFlow Then(this TestFlow flow, Action action)
    {
        return new TestFlow(
            async () =>
            {
                await flow.StartTestAsync();
                action();
            },
            flow);
    }
}
