using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How the client looks while it asks for a dialog.</summary>
public class TaskModuleRequestContext
{
    public TaskModuleRequestContext()
    {
    }

    public TaskModuleRequestContext(string theme = default)
    {
        Theme = theme;
    }

    [JsonProperty(PropertyName = "theme")]
    public string Theme { get; set; }
}
