using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A point on the earth, as schema.org describes one.</summary>
public class GeoCoordinates : Entity
{
    public GeoCoordinates()
        : this(null)
    {
    }

    public GeoCoordinates(
        double? elevation = default,
        double? latitude = default,
        double? longitude = default,
        string type = default,
        string name = default)
        : base(type ?? "GeoCoordinates")
    {
        Elevation = elevation;
        Latitude = latitude;
        Longitude = longitude;
        Name = name;
    }

    [JsonProperty(PropertyName = "elevation")]
    public double? Elevation { get; set; }

    [JsonProperty(PropertyName = "latitude")]
    public double? Latitude { get; set; }

    [JsonProperty(PropertyName = "longitude")]
    public double? Longitude { get; set; }

    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }
}
