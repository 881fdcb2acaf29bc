using System.Security.Principal;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace ExitBot.Dialogs.People;

public static class TurnPersonExtensions
{
    /// <summary>The person behind the turn. Verified only by an invitation, and where the channel's signed token vouched for what the activity says.</summary>
    public static Person Person(this ITurnContext context)
    {
        if (Invited(context.Activity) is { } invited)
        {
            return new Person(invited, Identity.Verified);
        }

        var identity = context.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey);
        return Teams(context.Activity) is { } employee
            ? new Person(employee, identity?.IsAuthenticated == true ? Identity.Verified : Identity.Claimed)
            : new Person(OnChannel(context.Activity), Identity.Claimed);
    }

    /// <summary>Whom an activity claims to be from.</summary>
    public static PersonKey Sender(this Activity activity) => Invited(activity) ?? Teams(activity) ?? OnChannel(activity);

    private static PersonKey? Invited(Activity activity) =>
        activity is { ServiceUrl: OwnWebChat.ServiceUrl, From.AadObjectId: { Length: > 0 } employeeId } ? PersonKey.Invited(employeeId) : null;

    private static PersonKey? Teams(Activity activity) =>
        activity is { ChannelId: Channels.Msteams, From.AadObjectId: { Length: > 0 } objectId, Conversation.TenantId: { Length: > 0 } tenantId }
            ? PersonKey.Employee(tenantId, objectId)
            : null;

    // Two people without an id must not become one.
    private static PersonKey OnChannel(Activity activity) => PersonKey.OnChannel(
        activity.ChannelId,
        activity.From?.Id is { Length: > 0 } userId ? userId : $"conversation:{activity.Conversation.Id}");
}
