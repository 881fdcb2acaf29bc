using System.Collections.Generic;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something to choose.</summary>
public class Choice
{
    public Choice(string value = null)
    {
        Value = value;
    }

    /// <summary>What is returned, and shown unless there is an action.</summary>
    [JsonProperty("value")]
    public string Value { get; set; }

    /// <summary>The button to show instead of one made of the value.</summary>
    [JsonProperty("action")]
    public CardAction Action { get; set; }

    /// <summary>Other words the user may choose it by.</summary>
    [JsonProperty("synonyms")]
    public List<string> Synonyms { get; set; }
}
