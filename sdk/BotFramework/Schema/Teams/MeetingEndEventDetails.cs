using System;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A meeting has ended.</summary>
public class MeetingEndEventDetails : MeetingEventDetails
{
    public MeetingEndEventDetails()
    {
    }

    public MeetingEndEventDetails(
        string id = default,
        Uri joinUrl = default,
        string title = default,
        string meetingType = default,
        DateTime endTime = default)
        : base(id, joinUrl, title, meetingType)
    {
        EndTime = endTime;
    }

    [JsonProperty(PropertyName = "EndTime")]
    public DateTime EndTime { get; set; }
}
