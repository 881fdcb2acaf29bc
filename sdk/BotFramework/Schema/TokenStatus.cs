using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Whether the token service holds a token for a connection.</summary>
public class TokenStatus
{
    public TokenStatus()
    {
    }

    public TokenStatus(
        string channelId = default,
        string connectionName = default,
        bool? hasToken = default,
        string serviceProviderDisplayName = default)
    {
        ChannelId = channelId;
        ConnectionName = connectionName;
        HasToken = hasToken;
        ServiceProviderDisplayName = serviceProviderDisplayName;
    }

    [JsonProperty(PropertyName = "channelId")]
    public string ChannelId { get; set; }

    [JsonProperty(PropertyName = "connectionName")]
    public string ConnectionName { get; set; }

    [JsonProperty(PropertyName = "hasToken")]
    public bool? HasToken { get; set; }

    [JsonProperty(PropertyName = "serviceProviderDisplayName")]
    public string ServiceProviderDisplayName { get; set; }
}
