using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Where a client may post a token.</summary>
public class TokenPostResource
{
    public TokenPostResource()
    {
    }

    public TokenPostResource(string sasUrl = default)
    {
        SasUrl = sasUrl;
    }

    [JsonProperty(PropertyName = "sasUrl")]
    public string SasUrl { get; set; }
}
