using System;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Metadata about an activity or a part of it; compared by content.</summary>
public class Entity : IEquatable<Entity>
{
    private static readonly JsonSerializerSettings WithoutNulls = new() { NullValueHandling = NullValueHandling.Ignore };

    public Entity()
    {
    }

    public Entity(string type = default)
    {
        Type = type;
    }

    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }

    [JsonExtensionData(ReadData = true, WriteData = true)]
    public JObject Properties { get; set; } = new JObject();

    public T GetAs<T>() => JsonConvert.DeserializeObject<T>(JsonConvert.SerializeObject(this));

    public void SetAs<T>(T obj)
    {
        var entity = JsonConvert.DeserializeObject<Entity>(JsonConvert.SerializeObject(obj));
        Type = entity.Type;
        Properties = entity.Properties;
    }

    public bool Equals(Entity other) => other != null && ToJson() == other.ToJson();

    public override bool Equals(object obj) => Equals(obj as Entity);

    public override int GetHashCode() => ToJson().GetHashCode(StringComparison.Ordinal);

    private string ToJson() => JsonConvert.SerializeObject(this, WithoutNulls);
}
