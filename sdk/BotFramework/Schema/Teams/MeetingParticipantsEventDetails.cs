using System.Collections.Generic;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>People came to a meeting or left it.</summary>
public class MeetingParticipantsEventDetails
{
    public MeetingParticipantsEventDetails()
    {
    }

    public MeetingParticipantsEventDetails(IList<TeamsMeetingMember> members = default)
    {
        Members = members;
    }

    [JsonProperty(PropertyName = "Members")]
    public IList<TeamsMeetingMember> Members { get; private set; } = new List<TeamsMeetingMember>();
}
