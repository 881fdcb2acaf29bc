using System.Globalization;
using System.Text;
using Newtonsoft.Json;

namespace ExitBot.Bot.Turns;

/// <summary>
/// Bot state as JSON with short type names from a closed list. Anything that is not on the list fails to be written and
/// to be read: open type names would let stored data choose which class to create.
/// </summary>
internal sealed class StateSerializer(StateTypeBinder binder)
{
    private readonly JsonSerializer _serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        TypeNameHandling = TypeNameHandling.Auto,
        SerializationBinder = binder,
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        MaxDepth = 64,
    });

    /// <param name="document">What BotState keeps under one storage key.</param>
    public string Write(object document)
    {
        var text = new StringBuilder(1024);
        using var writer = new JsonTextWriter(new StringWriter(text, CultureInfo.InvariantCulture)) { ArrayPool = ActivityJson.CharPool.Instance };
        _serializer.Serialize(writer, document, document.GetType());
        writer.Flush();
        return text.ToString();
    }

    /// <exception cref="JsonException">The document names a type that is not on the list, or is damaged.</exception>
    public IDictionary<string, object> Read(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { ArrayPool = ActivityJson.CharPool.Instance };
        return _serializer.Deserialize<Dictionary<string, object>>(reader) ?? [];
    }
}
