using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something found in an utterance, from its first to its last character.</summary>
public class ModelResult<T>
{
    [JsonProperty("text")]
    public string Text { get; set; }

    [JsonProperty("start")]
    public int Start { get; set; }

    [JsonProperty("end")]
    public int End { get; set; }

    [JsonProperty("typeName")]
    public string TypeName { get; set; }

    [JsonProperty("resolution")]
    public T Resolution { get; set; }
}
