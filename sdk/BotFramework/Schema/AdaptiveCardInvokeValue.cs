using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The value of an adaptive card's invoke.</summary>
public class AdaptiveCardInvokeValue
{
    [JsonProperty(PropertyName = "action")]
    public AdaptiveCardInvokeAction Action { get; set; }

    [JsonProperty(PropertyName = "authentication")]
    public AdaptiveCardAuthentication Authentication { get; set; }

    [JsonProperty(PropertyName = "state")]
    public string State { get; set; }
}
