using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;

namespace ExitBot.Tests.StandIns.Dialogs;

/// <summary>Talks with one dialog over as many turns as it takes; between turns its state is JSON.</summary>
internal static class DialogFlow
{
    public static TestFlow For(Dialog dialog, object? options = null, TestAdapter? adapter = null)
    {
        return For([dialog], options, adapter);
    }

    /// <summary>Begins the first dialog; says what the last one on the stack came to.</summary>
    public static TestFlow For(Dialog[] dialogs, object? options = null, TestAdapter? adapter = null, Func<DialogContext, Task<bool>>? interrupt = null)
    {
        var state = new ConversationState(new MemoryStorage());
        var set = new DialogSet(state.CreateProperty<DialogState>("dialogs"));
        foreach (var dialog in dialogs)
        {
            set.Add(dialog);
        }

        adapter ??= new TestAdapter();
        adapter.Use(new AutoSaveStateMiddleware(state));
        return new TestFlow(adapter, async (turn, cancellationToken) =>
        {
            var dc = await set.CreateContextAsync(turn, cancellationToken);
            if (interrupt != null && await interrupt(dc))
            {
                return;
            }

            var result = await dc.ContinueDialogAsync(cancellationToken);
            if (result.Status == DialogTurnStatus.Empty)
            {
                result = await dc.BeginDialogAsync(dialogs[0].Id, options, cancellationToken);
            }

            if (result.Status != DialogTurnStatus.Waiting)
            {
                var said = Convert.ToString(result.Result, CultureInfo.InvariantCulture);
                await turn.SendActivityAsync($"{result.Status}: {said}", cancellationToken: cancellationToken);
            }
        });
    }

    public static PromptOptions Ask(string text, string? retry = null)
    {
        return new PromptOptions
        {
            Prompt = MessageFactory.Text(text),
            RetryPrompt = retry == null ? null : MessageFactory.Text(retry),
        };
    }
}
