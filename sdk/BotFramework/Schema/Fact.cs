using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A key and its value on a receipt.</summary>
public class Fact
{
    public Fact()
    {
    }

    public Fact(string key = default, string value = default)
    {
        Key = key;
        Value = value;
    }

    [JsonProperty(PropertyName = "key")]
    public string Key { get; set; }

    [JsonProperty(PropertyName = "value")]
    public string Value { get; set; }
}
