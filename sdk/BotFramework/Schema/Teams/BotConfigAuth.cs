using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A bot's configuration that starts with a sign-in.</summary>
public class BotConfigAuth
{
    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; } = "auth";

    [JsonProperty(PropertyName = "suggestedActions")]
    public SuggestedActions SuggestedActions { get; set; }
}
