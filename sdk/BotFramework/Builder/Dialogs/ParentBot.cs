using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

// What a dialog owes the bot that called this one as its skill.
internal static class ParentBot
{
    public static bool Calls(ITurnContext turnContext)
    {
        return turnContext.TurnState.Get<ClaimsIdentity>(BotAdapter.BotIdentityKey) is { } identity && SkillValidation.IsSkillClaim(identity.Claims);
    }

    // True when the turn was an order of the parent, and nothing is left to continue.
    public static async Task<bool> TryObeyAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var turnContext = dc.Context;
        if (!Calls(turnContext) || AnswerOfSkill(turnContext) != null)
        {
            return false;
        }

        switch (turnContext.Activity)
        {
            case { Type: ActivityTypes.EndOfConversation }:
                await Leaf(dc).CancelAllDialogsAsync(true, cancellationToken: cancellationToken).ConfigureAwait(false);
                return true;
            case { Type: ActivityTypes.Event, Name: DialogEvents.RepromptDialog }:
                await dc.RepromptDialogAsync(cancellationToken).ConfigureAwait(false);
                return true;
            default:
                return false;
        }
    }

    public static async Task TellEndAsync(ITurnContext turnContext, DialogTurnResult result, CancellationToken cancellationToken)
    {
        if (result.Status is not (DialogTurnStatus.Complete or DialogTurnStatus.Cancelled) || !Waits(turnContext))
        {
            return;
        }

        var end = new Activity(ActivityTypes.EndOfConversation)
        {
            Value = result.Result,
            Locale = turnContext.Activity.Locale,
            Code = result.Status == DialogTurnStatus.Complete ? EndOfConversationCodes.CompletedSuccessfully : EndOfConversationCodes.UserCancelled,
        };
        await turnContext.SendActivityAsync(end, cancellationToken).ConfigureAwait(false);
    }

    public static DialogContext Leaf(DialogContext dc)
    {
        while (dc.Child is { } child)
        {
            dc = child;
        }

        return dc;
    }

    // The answer to a channel is for its user: above a root bot there is nobody.
    private static bool Waits(ITurnContext turnContext)
    {
        return Calls(turnContext)
            && AnswerOfSkill(turnContext)?.OAuthScope
                is not (AuthenticationConstants.ToChannelFromBotOAuthScope or GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope);
    }

    private static SkillConversationReference AnswerOfSkill(ITurnContext turnContext)
    {
        return turnContext.TurnState.Get<SkillConversationReference>(SkillHandler.SkillConversationReferenceKey);
    }
}
