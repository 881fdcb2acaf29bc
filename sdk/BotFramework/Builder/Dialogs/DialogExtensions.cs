using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Runs a dialog as a bot's root dialog.</summary>
public static class DialogExtensions
{
    /// <summary>Continues what is on the stack of <paramref name="accessor"/>, or begins the dialog when nothing is.</summary>
    public static async Task RunAsync(this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        var dialogs = new DialogSet(accessor) { TelemetryClient = dialog.TelemetryClient };
        dialogs.Add(dialog);

        var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken).ConfigureAwait(false);
        foreach (var service in turnContext.TurnState)
        {
            dc.Services[service.Key] = service.Value;
        }

        while (!await TryRunAsync(dc, dialog.Id, cancellationToken).ConfigureAwait(false))
        {
        }

        await SaveRegisteredStateAsync(turnContext, cancellationToken).ConfigureAwait(false);
    }

    // False when a dialog handled the error: the stack it left is run again.
    private static async Task<bool> TryRunAsync(DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        try
        {
            if (await ParentBot.TryObeyAsync(dc, cancellationToken).ConfigureAwait(false))
            {
                return true;
            }

            var result = await dc.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
            if (result.Status == DialogTurnStatus.Empty)
            {
                result = await dc.BeginDialogAsync(dialogId, null, cancellationToken).ConfigureAwait(false);
            }

            await SendStateTraceAsync(dc, cancellationToken).ConfigureAwait(false);
            await ParentBot.TellEndAsync(dc.Context, result, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception error)
        {
            if (!await dc.EmitEventAsync(DialogEvents.Error, error, bubble: true, fromLeaf: true, cancellationToken).ConfigureAwait(false))
            {
                throw;
            }

            return false;
        }
    }

    // The emulator shows this trace, tests can look at it, and other channels never get it: there it would only cost its way through the hooks.
    private static async Task SendStateTraceAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (dc.Context.Activity.ChannelId is not (Channels.Emulator or Channels.Test))
        {
            return;
        }

        var snapshot = new Dictionary<string, object> { ["dialog"] = ParentBot.Leaf(dc).ActiveDialog?.State };
        var trace = (Activity)Activity.CreateTraceActivity("BotState", "https://www.botframework.com/schemas/botState", snapshot, "Bot State");
        await dc.Context.SendActivityAsync(trace, cancellationToken).ConfigureAwait(false);
    }

    // State that middleware registered for the turn is written with the dialogs; state that nobody registered stays the bot's affair.
    private static async Task SaveRegisteredStateAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.TurnState.Get<UserState>() is { } userState)
        {
            await userState.SaveChangesAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
        }

        if (turnContext.TurnState.Get<ConversationState>() is { } conversationState)
        {
            await conversationState.SaveChangesAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
        }
    }
}
