using System.Collections.Generic;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A request for a token of a named provider.</summary>
public class TokenRequest
{
    public TokenRequest()
    {
    }

    public TokenRequest(string provider = default, IDictionary<string, object> settings = default)
    {
        Provider = provider;
        Settings = settings;
    }

    [JsonProperty(PropertyName = "provider")]
    public string Provider { get; set; }

    [JsonProperty(PropertyName = "settings")]
    public IDictionary<string, object> Settings { get; set; }
}
