using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace ExitBot.Dialogs.People;

public static class ActivityPersonExtensions
{
    /// <summary>The person behind an activity. The endpoint has checked the channel; this only reads what it let through.</summary>
    public static Person Person(this IActivity activity)
    {
        if (activity is { ChannelId: Channels.Msteams, From.AadObjectId: { Length: > 0 } objectId, Conversation.TenantId: { Length: > 0 } tenantId })
        {
            return new Person(PersonKey.Employee(tenantId, objectId), Identity.Verified);
        }

        // Two people without an id must not become one.
        var id = activity.From?.Id is { Length: > 0 } userId ? userId : $"conversation:{activity.Conversation.Id}";
        return new Person(PersonKey.OnChannel(activity.ChannelId, id), Identity.Claimed);
    }
}
