using System;
using System.Xml;
using Newtonsoft.Json;

namespace Microsoft.Rest.Serialization;

/// <summary>Writes durations as ISO 8601 has them.</summary>
public class Iso8601TimeSpanConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) => objectType == typeof(TimeSpan) || objectType == typeof(TimeSpan?);

    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer) =>
        reader.TokenType == JsonToken.Null ? null : XmlConvert.ToTimeSpan(serializer.Deserialize<string>(reader));

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer) =>
        serializer.Serialize(writer, XmlConvert.ToString((TimeSpan)value));
}
