using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Who wrote a message, or for which application.</summary>
public class MessageActionsPayloadFrom
{
    public MessageActionsPayloadFrom()
    {
    }

    public MessageActionsPayloadFrom(
        MessageActionsPayloadUser user = default,
        MessageActionsPayloadApp application = default,
        MessageActionsPayloadConversation conversation = default)
    {
        User = user;
        Application = application;
        Conversation = conversation;
    }

    [JsonProperty(PropertyName = "user")]
    public MessageActionsPayloadUser User { get; set; }

    [JsonProperty(PropertyName = "application")]
    public MessageActionsPayloadApp Application { get; set; }

    [JsonProperty(PropertyName = "conversation")]
    public MessageActionsPayloadConversation Conversation { get; set; }
}
