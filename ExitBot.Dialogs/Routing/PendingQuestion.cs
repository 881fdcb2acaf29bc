using Microsoft.Bot.Schema;

namespace ExitBot.Dialogs.Routing;

/// <summary>
/// The event by which the host has the pending question asked again, after a turn of its own making said something in between.
/// Harmless from anybody else: it only repeats what was asked.
/// </summary>
public static class PendingQuestion
{
    private const string EventName = "exitbot/pendingQuestion";

    /// <summary>An event in the conversation of <paramref name="activity"/>, from the same person.</summary>
    public static Activity EventIn(Activity activity) => new(ActivityTypes.Event)
    {
        Name = EventName,
        Id = activity.Id,
        ChannelId = activity.ChannelId,
        ServiceUrl = activity.ServiceUrl,
        Conversation = activity.Conversation,
        From = activity.From,
        Recipient = activity.Recipient,
        Locale = activity.Locale,
    };

    internal static bool IsAskedFor(IEventActivity activity) => activity.Name == EventName;
}
