using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The bot's answer to a tab's invoke.</summary>
public class TabResponse
{
    [JsonProperty(PropertyName = "tab")]
    public TabResponsePayload Tab { get; set; }
}
