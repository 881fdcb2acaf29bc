using System;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What all events of a meeting have.</summary>
public abstract class MeetingEventDetails : MeetingDetailsBase
{
    public MeetingEventDetails()
    {
    }

    public MeetingEventDetails(string id = default, Uri joinUrl = default, string title = default, string meetingType = default)
        : base(id, joinUrl, title)
    {
        MeetingType = meetingType;
    }

    [JsonProperty(PropertyName = "MeetingType")]
    public string MeetingType { get; set; }
}
