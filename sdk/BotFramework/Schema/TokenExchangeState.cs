using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What the token service hands back after a sign-in.</summary>
public class TokenExchangeState
{
    public TokenExchangeState()
    {
    }

    public TokenExchangeState(
        string connectionName = default,
        ConversationReference conversation = default,
        ConversationReference relatesTo = default,
        string botUrl = default,
        string msAppId = default)
    {
        ConnectionName = connectionName;
        Conversation = conversation;
        RelatesTo = relatesTo;
        BotUrl = botUrl;
        MsAppId = msAppId;
    }

    [JsonProperty(PropertyName = "connectionName")]
    public string ConnectionName { get; set; }

    [JsonProperty(PropertyName = "conversation")]
    public ConversationReference Conversation { get; set; }

    [JsonProperty(PropertyName = "relatesTo")]
    public ConversationReference RelatesTo { get; set; }

    [JsonProperty(PropertyName = "botUrl")]
    public string BotUrl { get; set; }

    [JsonProperty(PropertyName = "msAppId")]
    public string MsAppId { get; set; }
}
