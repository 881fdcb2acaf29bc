using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A tab's dialog answers with cards.</summary>
public class TaskModuleCardResponse : TaskModuleResponseBase
{
    public TaskModuleCardResponse()
        : base("continue")
    {
    }

    public TaskModuleCardResponse(TabResponse value = default)
        : base("continue")
    {
        Value = value;
    }

    [JsonProperty(PropertyName = "value")]
    public TabResponse Value { get; set; }
}
