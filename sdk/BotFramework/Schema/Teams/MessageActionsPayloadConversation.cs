using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The conversation of a message's history.</summary>
public class MessageActionsPayloadConversation
{
    public MessageActionsPayloadConversation()
    {
    }

    public MessageActionsPayloadConversation(string conversationIdentityType = default, string id = default, string displayName = default)
    {
        ConversationIdentityType = conversationIdentityType;
        Id = id;
        DisplayName = displayName;
    }

    [JsonProperty(PropertyName = "conversationIdentityType")]
    public string ConversationIdentityType { get; set; }

    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    [JsonProperty(PropertyName = "displayName")]
    public string DisplayName { get; set; }
}
