using System.Text.Json;
using System.Text.Json.Serialization;

namespace ExitBot.Dialogs.Conversations.Languages;

/// <summary>Files of words that people say. They are written as people write them and read in <see cref="PlainText.Words"/> form.</summary>
internal static class WordFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new PlainWord() },
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
            throw new InvalidDataException($"Words {path}: {wrong.Message}", wrong);
        }
    }

    // Pictures have no words and stay what they are.
    private sealed class PlainWord : JsonConverter<string>
    {
        public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Plain(reader.GetString()!);

        public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Plain(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

        private static string Plain(string text) => PlainText.Words(text) is { Length: > 0 } words ? words : text;
    }
}
