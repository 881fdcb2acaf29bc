using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A reaction in a message's history.</summary>
public class MessageActionsPayloadReaction
{
    public MessageActionsPayloadReaction()
    {
    }

    public MessageActionsPayloadReaction(string reactionType = default, string createdDateTime = default, MessageActionsPayloadFrom user = default)
    {
        ReactionType = reactionType;
        CreatedDateTime = createdDateTime;
        User = user;
    }

    [JsonProperty(PropertyName = "reactionType")]
    public string ReactionType { get; set; }

    [JsonProperty(PropertyName = "createdDateTime")]
    public string CreatedDateTime { get; set; }

    [JsonProperty(PropertyName = "user")]
    public MessageActionsPayloadFrom User { get; set; }
}
