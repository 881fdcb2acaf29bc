using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What all answers to a dialog's invoke have.</summary>
public class TaskModuleResponseBase
{
    public TaskModuleResponseBase()
    {
    }

    public TaskModuleResponseBase(string type = default)
    {
        Type = type;
    }

    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }
}
