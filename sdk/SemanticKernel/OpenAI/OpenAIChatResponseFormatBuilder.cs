using System.Text.Json;
using Microsoft.Extensions.AI;
using ChatResponseFormat = OpenAI.Chat.ChatResponseFormat;

namespace Microsoft.SemanticKernel.Connectors.OpenAI;

/// <summary>Answers that must match a JSON schema.</summary>
internal static class OpenAIChatResponseFormatBuilder
{
    private const string DefaultName = "JsonSchema";

    private static readonly AIJsonSchemaCreateOptions Strict = new()
    {
        TransformOptions = new() { DisallowAdditionalProperties = true, RequireAllProperties = true, MoveDefaultKeywordToDescription = true },
    };

    /// <param name="responseFormatElement">A schema, or the whole {"type":"json_schema","json_schema":{...}}.</param>
    public static ChatResponseFormat GetJsonSchemaResponseFormat(JsonElement responseFormatElement)
    {
        if (!responseFormatElement.TryGetProperty("type", out var type)
            || type.ValueKind != JsonValueKind.String
            || !type.ValueEquals("json_schema")
            || !responseFormatElement.TryGetProperty("json_schema", out var format))
        {
            return ChatResponseFormat.CreateJsonSchemaFormat(DefaultName, BinaryData.FromString(responseFormatElement.GetRawText()));
        }

        return ChatResponseFormat.CreateJsonSchemaFormat(
            format.TryGetProperty("name", out var name) ? name.GetString() : DefaultName,
            format.TryGetProperty("schema", out var schema)
                ? BinaryData.FromString(schema.GetRawText())
                : throw new ArgumentException("Property 'schema' is not initialized in JSON schema response format."),
            jsonSchemaIsStrict: format.TryGetProperty("strict", out var strict) && strict.ValueKind == JsonValueKind.True ? true : null);
    }

    /// <summary>Strict: every property required, no other allowed.</summary>
    public static ChatResponseFormat GetJsonSchemaResponseFormat(Type formatObjectType)
    {
        var type = Nullable.GetUnderlyingType(formatObjectType) ?? formatObjectType;
        var schema = KernelJsonSchemaBuilder.Build(type, configuration: Strict);
        return ChatResponseFormat.CreateJsonSchemaFormat(NameOf(type), BinaryData.FromString(schema.ToString()), jsonSchemaIsStrict: true);
    }

    private static string NameOf(Type type) =>
        type.IsGenericType ? type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] + string.Concat(type.GenericTypeArguments.Select(NameOf)) : type.Name;
}
