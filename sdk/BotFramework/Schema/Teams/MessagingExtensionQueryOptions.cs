using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Which part of a query's results is wanted.</summary>
public class MessagingExtensionQueryOptions
{
    public MessagingExtensionQueryOptions()
    {
    }

    public MessagingExtensionQueryOptions(int? skip = default, int? count = default)
    {
        Skip = skip;
        Count = count;
    }

    [JsonProperty(PropertyName = "skip")]
    public int? Skip { get; set; }

    [JsonProperty(PropertyName = "count")]
    public int? Count { get; set; }
}
