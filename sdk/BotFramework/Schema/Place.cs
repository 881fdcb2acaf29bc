using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A place, as schema.org describes one.</summary>
public class Place : Entity
{
    public Place()
        : this(null)
    {
    }

    public Place(
        object address = default,
        object geo = default,
        object hasMap = default,
        string type = default,
        string name = default)
        : base(type ?? "Place")
    {
        Address = address;
        Geo = geo;
        HasMap = hasMap;
        Name = name;
    }

    [JsonProperty(PropertyName = "address")]
    public object Address { get; set; }

    [JsonProperty(PropertyName = "geo")]
    public object Geo { get; set; }

    [JsonProperty(PropertyName = "hasMap")]
    public object HasMap { get; set; }

    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }
}
