using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>A stored object that is only overwritten by a writer who has seen its latest version; "*" overwrites always.</summary>
public interface IStoreItem
{
    [JsonProperty(PropertyName = "eTag")]
    string ETag { get; set; }
}
