using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The value of a command.</summary>
public class CommandValue<T>
{
    [JsonProperty(PropertyName = "commandId")]
    public string CommandId { get; set; }

    [JsonProperty(PropertyName = "data")]
    public T Data { get; set; }
}
