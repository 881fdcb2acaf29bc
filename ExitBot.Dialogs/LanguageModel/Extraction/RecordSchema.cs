using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.AI;

namespace ExitBot.Dialogs.LanguageModel.Extraction;

/// <summary>A record's JSON schema, made once: names and enum words in snake_case, every property required, no other allowed.</summary>
internal static class RecordSchema<T>
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    public static readonly RecordContract Contract = new(
        JsonNamingPolicy.SnakeCaseLower.ConvertName(typeof(T).Name),
        AIJsonUtilities.CreateJsonSchema(typeof(T), serializerOptions: Json, inferenceOptions: new()
        {
            IncludeSchemaKeyword = false,
            TransformOptions = new() { DisallowAdditionalProperties = true, RequireAllProperties = true },
        }));
}
