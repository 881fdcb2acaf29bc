using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A token, or the address of a resource, to be exchanged.</summary>
public class TokenExchangeRequest
{
    public TokenExchangeRequest()
    {
    }

    public TokenExchangeRequest(string uri = default, string token = default)
    {
        Uri = uri;
        Token = token;
    }

    [JsonProperty(PropertyName = "uri")]
    public string Uri { get; set; }

    [JsonProperty(PropertyName = "token")]
    public string Token { get; set; }
}
