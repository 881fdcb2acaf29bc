using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.People;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>
/// "Delete my data" of somebody without an unfinished interview: who never began one, and who handed it in. Asked once more, and only a
/// clear yes counts. With an unfinished one the interview itself asks.
/// </summary>
public sealed class DeleteDataDialog(CommandRecognizer commands, TextCatalog<ExitInterviewTexts> texts, TextCatalog<DialogKitTexts> kit) : ComponentDialog(nameof(DeleteDataDialog))
{
    protected override async Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default)
    {
        await AskAsync(innerDc.Context, cancellationToken);
        return EndOfTurn;
    }

    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        var context = innerDc.Context;
        var said = commands.YesOrNo(Heard.In(context).Text, context.Language()) == true ? await DeleteAsync(context, cancellationToken) : TextsFor(context).DeleteKept;
        await context.SendActivityAsync(MessageFactory.Text(said), cancellationToken);
        return await innerDc.EndDialogAsync(result: null, cancellationToken);
    }

    protected override Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => AskAsync(turnContext, cancellationToken);

    private async Task<string> DeleteAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var activity = context.Activity;
        var receipt = await context.Service<IPersonForgetting>().StageAsync(context.Person().Key, activity.ChannelId, activity.Conversation.Id, cancellationToken);
        return TextsFor(context).DeletedFor(receipt, hadInterview: false);
    }

    private Task<ResourceResponse> AskAsync(ITurnContext context, CancellationToken cancellationToken) =>
        context.SendActivityAsync(Confirmation.Ask(TextsFor(context).DeleteRestAsk, kit.For(context.Language())), cancellationToken);

    private ExitInterviewTexts TextsFor(ITurnContext context) => texts.For(context.Language());
}
