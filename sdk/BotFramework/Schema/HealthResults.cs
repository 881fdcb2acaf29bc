using System.Collections.Generic;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What a bot says of its own health.</summary>
public class HealthResults
{
    public HealthResults()
    {
    }

    public HealthResults(
        bool success = default,
        string authorization = default,
        string userAgent = default,
        IList<string> messages = default,
        object diagnostics = default)
    {
        Success = success;
        Authorization = authorization;
        UserAgent = userAgent;
        Messages = messages;
        Diagnostics = diagnostics;
    }

    [JsonProperty(PropertyName = "success")]
    public bool Success { get; set; }

    [JsonProperty(PropertyName = "authorization")]
    public string Authorization { get; set; }

    [JsonProperty(PropertyName = "userAgent")]
    public string UserAgent { get; set; }

    [JsonProperty(PropertyName = "messages")]
    public IList<string> Messages { get; set; }

    [JsonProperty(PropertyName = "diagnostics")]
    public object Diagnostics { get; set; }
}
