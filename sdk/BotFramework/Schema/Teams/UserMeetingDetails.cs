using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How someone takes part in a meeting.</summary>
public class UserMeetingDetails
{
    [JsonProperty(PropertyName = "inMeeting")]
    public bool InMeeting { get; set; }

    [JsonProperty(PropertyName = "role")]
    public string Role { get; set; }
}
