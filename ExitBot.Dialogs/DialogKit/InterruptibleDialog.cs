using Microsoft.Bot.Builder.Dialogs;

namespace ExitBot.Dialogs.DialogKit;

/// <summary>A dialog in which commands are heard before anything else. It knows when one was said, not what it does.</summary>
public abstract class InterruptibleDialog(string dialogId, CommandRecognizer commands) : ComponentDialog(dialogId)
{
    protected CommandRecognizer Commands => commands;

    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        var heard = Heard.In(innerDc.Context);
        return commands.Recognize(heard.Text, innerDc.Context.Language()) is { } call
            && await OnCommandAsync(innerDc, call, cancellationToken) is { } result
                ? result
                : await base.OnContinueDialogAsync(innerDc, cancellationToken);
    }

    /// <summary>Null: it is no command at this point, and goes on as an ordinary answer.</summary>
    protected abstract Task<DialogTurnResult?> OnCommandAsync(DialogContext innerDc, CommandCall command, CancellationToken cancellationToken);
}
