using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>An application in a message's history.</summary>
public class MessageActionsPayloadApp
{
    public MessageActionsPayloadApp()
    {
    }

    public MessageActionsPayloadApp(string applicationIdentityType = default, string id = default, string displayName = default)
    {
        ApplicationIdentityType = applicationIdentityType;
        Id = id;
        DisplayName = displayName;
    }

    [JsonProperty(PropertyName = "applicationIdentityType")]
    public string ApplicationIdentityType { get; set; }

    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    [JsonProperty(PropertyName = "displayName")]
    public string DisplayName { get; set; }
}
