using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A word of an utterance, from its first to its last character.</summary>
public class Token
{
    [JsonProperty("start")]
    public int Start { get; set; }

    [JsonProperty("end")]
    public int End { get; set; }

    [JsonProperty("text")]
    public string Text { get; set; }

    /// <summary>The form in which tokens are compared.</summary>
    [JsonProperty("normalized")]
    public string Normalized { get; set; }
}
