using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What all answers to a bot's configuration have.</summary>
public class ConfigResponseBase
{
    public ConfigResponseBase()
    {
    }

    public ConfigResponseBase(string responseType = default)
    {
        ResponseType = responseType;
    }

    [JsonProperty(PropertyName = "responseType")]
    public string ResponseType { get; set; }
}
