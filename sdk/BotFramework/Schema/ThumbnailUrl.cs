using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A small picture for something larger.</summary>
public class ThumbnailUrl
{
    public ThumbnailUrl()
    {
    }

    public ThumbnailUrl(string url = default, string alt = default)
    {
        Url = url;
        Alt = alt;
    }

    [JsonProperty(PropertyName = "url")]
    public string Url { get; set; }

    [JsonProperty(PropertyName = "alt")]
    public string Alt { get; set; }
}
