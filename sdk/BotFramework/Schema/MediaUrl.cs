using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Where a media card finds what it plays.</summary>
public class MediaUrl
{
    public MediaUrl()
    {
    }

    public MediaUrl(string url = default, string profile = default)
    {
        Url = url;
        Profile = profile;
    }

    [JsonProperty(PropertyName = "url")]
    public string Url { get; set; }

    [JsonProperty(PropertyName = "profile")]
    public string Profile { get; set; }
}
