using System.Text.Json;
using System.Text.Json.Serialization;

namespace ExitBot.Dialogs.Conversations.Phrases;

/// <summary>Files of patterns and words, written as people write them.</summary>
internal static class PhraseFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new PatternConverter(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <exception cref="InvalidDataException">A list is missing or unknown; the message names the file.</exception>
    public static T Read<T>(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(EmbeddedFile.Read(path), Json)!;
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"Phrases {path}: {wrong.Message}", wrong);
        }
    }

    private sealed class PatternConverter : JsonConverter<PhrasePattern>
    {
        public override PhrasePattern Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => PhrasePattern.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, PhrasePattern value, JsonSerializerOptions options) => throw new NotSupportedException();
    }
}
