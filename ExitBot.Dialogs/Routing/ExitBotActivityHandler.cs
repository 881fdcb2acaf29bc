using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.Escalations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ExitBot.Dialogs.Routing;

/// <summary>The bot. It hands messages to the dialogs and greets who joins; it saves nothing, the turn does.</summary>
public sealed class ExitBotActivityHandler(RootDialog root, RedFlagListener redFlags, Menu menu) : ActivityHandler
{
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        if (MayBeAnswered(turnContext.Activity))
        {
            await ConversationLanguage.RecallAsync(turnContext, cancellationToken);
        }

        await base.OnTurnAsync(turnContext, cancellationToken);
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        OverLimit.IsMarked(turnContext.Activity) && !redFlags.IsAlarmedBy(turnContext.Activity.Text)
            ? turnContext.SendActivityAsync(menu.TextsFor(turnContext).TooFast, cancellationToken: cancellationToken)
            : root.RunAsync(turnContext, DialogStateOf(turnContext), cancellationToken);

    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        membersAdded.Any(member => member.Id != turnContext.Activity.Recipient?.Id)
            ? menu.GreetOnceAsync(turnContext, cancellationToken)
            : Task.CompletedTask;

    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        menu.GreetOnceAsync(turnContext, cancellationToken);

    protected override async Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        if (PendingQuestion.IsAskedFor(turnContext.Activity))
        {
            var dialogs = new DialogSet(DialogStateOf(turnContext)).Add(root);
            var dialog = await dialogs.CreateContextAsync(turnContext, cancellationToken);
            await dialog.RepromptDialogAsync(cancellationToken);
        }
    }

    /// <summary>In words. For everything else the state is not even read: damaged, it would fail what does not need it.</summary>
    private static bool MayBeAnswered(Activity activity) =>
        activity.Type is ActivityTypes.Message or ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate or ActivityTypes.Event;

    private static IStatePropertyAccessor<DialogState> DialogStateOf(ITurnContext turnContext) =>
        turnContext.ConversationState().CreateProperty<DialogState>(nameof(DialogState));
}
