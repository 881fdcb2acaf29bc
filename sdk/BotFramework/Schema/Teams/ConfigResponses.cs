using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A bot's answer while it is being configured.</summary>
public class ConfigResponse<T> : ConfigResponseBase
{
    public ConfigResponse()
        : base("config")
    {
    }

    [JsonProperty(PropertyName = "config")]
    public T Config { get; set; }

    [JsonProperty(PropertyName = "cacheInfo")]
    public CacheInfo CacheInfo { get; set; }
}

/// <summary>The configuration goes on in a dialog.</summary>
public class ConfigTaskResponse : ConfigResponse<TaskModuleResponseBase>
{
}

/// <summary>The configuration starts with a sign-in.</summary>
public class ConfigAuthResponse : ConfigResponse<BotConfigAuth>
{
}
