using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A mention in a message's history.</summary>
public class MessageActionsPayloadMention
{
    public MessageActionsPayloadMention()
    {
    }

    public MessageActionsPayloadMention(int? id = default, string mentionText = default, MessageActionsPayloadFrom mentioned = default)
    {
        Id = id;
        MentionText = mentionText;
        Mentioned = mentioned;
    }

    [JsonProperty(PropertyName = "id")]
    public int? Id { get; set; }

    [JsonProperty(PropertyName = "mentionText")]
    public string MentionText { get; set; }

    [JsonProperty(PropertyName = "mentioned")]
    public MessageActionsPayloadFrom Mentioned { get; set; }
}
