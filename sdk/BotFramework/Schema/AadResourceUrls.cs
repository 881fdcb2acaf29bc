using System.Collections.Generic;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Resources for which tokens are wanted.</summary>
public class AadResourceUrls
{
    public AadResourceUrls()
    {
    }

    public AadResourceUrls(IList<string> resourceUrls = default)
    {
        ResourceUrls = resourceUrls;
    }

    [JsonProperty(PropertyName = "resourceUrls")]
    public IList<string> ResourceUrls { get; set; }
}
