using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are looked for.</summary>
public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>Leaves the choice's value out of the search.</summary>
    [JsonProperty("noValue")]
    public bool NoValue { get; set; }

    /// <summary>Leaves the title of the choice's action out of the search.</summary>
    [JsonProperty("noAction")]
    public bool NoAction { get; set; }

    [JsonProperty("recognizeNumbers")]
    public bool RecognizeNumbers { get; set; } = true;

    [JsonProperty("recognizeOrdinals")]
    public bool RecognizeOrdinals { get; set; } = true;

    // A prompt serves many turns at once, each with its own locale.
    internal static FindChoicesOptions Copy(FindChoicesOptions options)
    {
        return (FindChoicesOptions)options?.MemberwiseClone() ?? new FindChoicesOptions();
    }
}
