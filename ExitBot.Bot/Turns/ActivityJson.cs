using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace ExitBot.Bot.Turns;

/// <summary>
/// Activities as JSON: nulls omitted, times in UTC, text that looks like a date left alone, no type names honoured.
/// One serializer for the life of the process, because each new one builds its contracts again.
/// </summary>
public static class ActivityJson
{
    public const int MaxDepth = 128;

    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateFormatHandling = DateFormatHandling.IsoDateFormat,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        DateParseHandling = DateParseHandling.None,
        MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
        TypeNameHandling = TypeNameHandling.None,
        MaxDepth = MaxDepth,
    });

    public static JsonSerializer Shared => Serializer;

    public static string Write(IActivity activity)
    {
        var text = new StringBuilder(1024);
        using var writer = new JsonTextWriter(new StringWriter(text, CultureInfo.InvariantCulture)) { ArrayPool = CharPool.Instance };
        Serializer.Serialize(writer, activity);
        writer.Flush();
        return text.ToString();
    }

    /// <exception cref="JsonException">The text is not one activity.</exception>
    public static Activity Read(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { ArrayPool = CharPool.Instance, DateParseHandling = DateParseHandling.None, MaxDepth = MaxDepth };
        return Serializer.Deserialize<Activity>(reader) ?? throw new JsonSerializationException("An activity is a JSON object.");
    }

    internal sealed class CharPool : IArrayPool<char>
    {
        public static readonly CharPool Instance = new();

        public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

        public void Return(char[]? array)
        {
            if (array is not null)
            {
                ArrayPool<char>.Shared.Return(array);
            }
        }
    }
}
