using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.SemanticKernel;

/// <summary>A JSON schema, kept as the JSON it is.</summary>
[JsonConverter(typeof(AsItsRoot))]
public sealed class KernelJsonSchema
{
    private string? _text;

    private KernelJsonSchema(JsonElement root) => RootElement = root;

    public JsonElement RootElement { get; }

    /// <exception cref="JsonException">It is no JSON.</exception>
    public static KernelJsonSchema Parse(string jsonSchema)
    {
        ArgumentNullException.ThrowIfNull(jsonSchema);
        return new KernelJsonSchema(JsonSerializer.Deserialize<JsonElement>(jsonSchema));
    }

    public static KernelJsonSchema Parse(ReadOnlySpan<char> jsonSchema) => new(JsonSerializer.Deserialize<JsonElement>(jsonSchema));

    public static KernelJsonSchema Parse(ReadOnlySpan<byte> utf8JsonSchema) => new(JsonSerializer.Deserialize<JsonElement>(utf8JsonSchema));

    /// <summary>Null stays null.</summary>
    public static KernelJsonSchema? ParseOrNull(string? jsonSchema) => jsonSchema is null ? null : Parse(jsonSchema);

    public override string ToString() => _text ??= JsonSerializer.Serialize(RootElement);

    private sealed class AsItsRoot : JsonConverter<KernelJsonSchema>
    {
        public override KernelJsonSchema Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonElement.ParseValue(ref reader));

        public override void Write(Utf8JsonWriter writer, KernelJsonSchema value, JsonSerializerOptions options) =>
            value.RootElement.WriteTo(writer);
    }
}
