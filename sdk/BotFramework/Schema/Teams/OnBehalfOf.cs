using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Someone for whom a message is sent.</summary>
public class OnBehalfOf
{
    [JsonProperty(PropertyName = "displayName")]
    public string DisplayName { get; set; }

    [JsonProperty(PropertyName = "itemid")]
    public int ItemId { get; set; }

    [JsonProperty(PropertyName = "mentionType")]
    public string MentionType { get; set; }

    [JsonProperty(PropertyName = "mri")]
    public string Mri { get; set; }
}
