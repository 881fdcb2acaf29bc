using System.Collections.Generic;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt asks and offers; persisted while the prompt waits.</summary>
public class PromptOptions
{
    [JsonProperty("prompt")]
    public Activity Prompt { get; set; }

    [JsonProperty("retryPrompt")]
    public Activity RetryPrompt { get; set; }

    [JsonProperty("choices")]
    public IList<Choice> Choices { get; set; }

    /// <summary>Overrides the style of a choice prompt.</summary>
    [JsonProperty("style")]
    public ListStyle? Style { get; set; }

    /// <summary>Anything the prompt's validator wants to see.</summary>
    [JsonProperty("validations")]
    public object Validations { get; set; }
}
