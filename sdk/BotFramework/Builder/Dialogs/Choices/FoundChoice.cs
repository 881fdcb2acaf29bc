using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>The choice a user made.</summary>
public class FoundChoice
{
    [JsonProperty("value")]
    public string Value { get; set; }

    [JsonProperty("index")]
    public int Index { get; set; }

    /// <summary>How well the user's words fit; 1 is perfect.</summary>
    [JsonProperty("score")]
    public float Score { get; set; }

    /// <summary>The word it was found by, where it was found by a word.</summary>
    [JsonProperty("synonym")]
    public string Synonym { get; set; }
}
