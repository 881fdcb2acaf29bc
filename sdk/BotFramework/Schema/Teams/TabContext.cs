using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How the client looks while it asks for a tab.</summary>
public class TabContext
{
    [JsonProperty(PropertyName = "theme")]
    public string Theme { get; set; }
}
