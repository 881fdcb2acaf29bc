using System.Globalization;
using System.IO;
using Newtonsoft.Json;

namespace Microsoft.Rest.Serialization;

/// <summary>Converts with exactly the given settings, whatever the defaults of the process are.</summary>
public static class SafeJsonConvert
{
    public static string SerializeObject(object obj, JsonSerializerSettings settings)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        JsonSerializer.Create(settings).Serialize(text, obj);
        return text.ToString();
    }

    public static T DeserializeObject<T>(string json, JsonSerializerSettings settings)
    {
        using var reader = new JsonTextReader(new StringReader(json));
        return JsonSerializer.Create(settings).Deserialize<T>(reader);
    }
}
