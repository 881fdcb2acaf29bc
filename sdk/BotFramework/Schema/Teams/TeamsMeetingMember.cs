using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Someone in a meeting.</summary>
public class TeamsMeetingMember
{
    public TeamsMeetingMember()
    {
    }

    public TeamsMeetingMember(TeamsChannelAccount user = default, UserMeetingDetails meeting = default)
    {
        User = user;
        Meeting = meeting;
    }

    [JsonProperty(PropertyName = "user")]
    public TeamsChannelAccount User { get; set; }

    [JsonProperty(PropertyName = "meeting")]
    public UserMeetingDetails Meeting { get; set; }
}
