using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The value of a tab's submit.</summary>
public class TabSubmit
{
    [JsonProperty(PropertyName = "tabContext")]
    public TabEntityContext TabEntityContext { get; set; }

    [JsonProperty(PropertyName = "context")]
    public TabContext Context { get; set; }

    [JsonProperty(PropertyName = "data")]
    public TabSubmitData Data { get; set; }
}
