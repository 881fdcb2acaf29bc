using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The action of an adaptive card that was chosen.</summary>
public class AdaptiveCardInvokeAction
{
    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }

    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    [JsonProperty(PropertyName = "verb")]
    public string Verb { get; set; }

    [JsonProperty(PropertyName = "data")]
    public object Data { get; set; }
}
