using System;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A meeting has started.</summary>
public class MeetingStartEventDetails : MeetingEventDetails
{
    public MeetingStartEventDetails()
    {
    }

    public MeetingStartEventDetails(
        string id = default,
        Uri joinUrl = default,
        string title = default,
        string meetingType = default,
        DateTime startTime = default)
        : base(id, joinUrl, title, meetingType)
    {
        StartTime = startTime;
    }

    [JsonProperty(PropertyName = "StartTime")]
    public DateTime StartTime { get; set; }
}
