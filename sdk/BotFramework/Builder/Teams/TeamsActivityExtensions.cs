using System.Collections.Generic;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>What Teams says about an activity in its channel data.</summary>
public static class TeamsActivityExtensions
{
    public static string TeamsGetSelectedChannelId(this IActivity activity) => DataOf(activity)?.Settings?.SelectedChannel?.Id;

    public static string TeamsGetChannelId(this IActivity activity) => DataOf(activity)?.Channel?.Id;

    public static TeamInfo TeamsGetTeamInfo(this IActivity activity) => DataOf(activity)?.Team;

    public static TeamsMeetingInfo TeamsGetMeetingInfo(this IActivity activity) => DataOf(activity)?.Meeting;

    public static IList<OnBehalfOf> TeamsGetTeamOnBehalfOf(this IActivity activity) => DataOf(activity)?.OnBehalfOf;

    /// <summary>Has the message ring on the user's devices, or, during a meeting, appear in it.</summary>
    public static void TeamsNotifyUser(this IActivity activity, bool alertInMeeting = false, string externalResourceUrl = null)
    {
        var data = DataOf(activity) ?? new TeamsChannelData();
        data.Notification = new NotificationInfo
        {
            Alert = !alertInMeeting,
            AlertInMeeting = alertInMeeting,
            ExternalResourceUrl = externalResourceUrl,
        };
        activity.ChannelData = data;
    }

    private static TeamsChannelData DataOf(IActivity activity) => activity.GetChannelData<TeamsChannelData>();
}
