using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The token that comes with an adaptive card's invoke.</summary>
public class AdaptiveCardAuthentication
{
    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    [JsonProperty(PropertyName = "connectionName")]
    public string ConnectionName { get; set; }

    [JsonProperty(PropertyName = "token")]
    public string Token { get; set; }
}
