using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.AI;

namespace Microsoft.SemanticKernel;

/// <summary>Schemas of .NET types by Microsoft.Extensions.AI: enums as their names, properties that nobody can set left out.</summary>
internal static class KernelJsonSchemaBuilder
{
    private static readonly JsonSerializerOptions Options = CreateOptions();
    private static readonly AIJsonSchemaCreateOptions PlainSchema = new();

    public static KernelJsonSchema Build(Type type, string? description = null, AIJsonSchemaCreateOptions? configuration = null)
    {
        var schema = AIJsonUtilities.CreateJsonSchema(
            type,
            string.IsNullOrEmpty(description) ? null : description,
            serializerOptions: Options,
            inferenceOptions: configuration ?? PlainSchema);

        return KernelJsonSchema.Parse(schema.ValueKind switch
        {
            JsonValueKind.True => "{}",
            JsonValueKind.False => """{"not":true}""",
            _ => schema.GetRawText(),
        });
    }

    /// <summary>Null for what has no schema: no type, void, pointers, open generics.</summary>
    public static KernelJsonSchema? TryBuild(Type? type, string? description)
    {
        if (type is null || type == typeof(void) || type.IsPointer || type.ContainsGenericParameters)
        {
            return null;
        }

        try
        {
            return Build(type, string.IsNullOrWhiteSpace(description) ? null : description);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException or InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutReadOnlyProperties } },
            Converters = { new JsonStringEnumConverter() },
        };
        options.MakeReadOnly();
        return options;
    }

    private static void LeaveOutReadOnlyProperties(JsonTypeInfo type)
    {
        if (type.Kind == JsonTypeInfoKind.Object)
        {
            foreach (var property in type.Properties.Where(property => property.Set is null).ToArray())
            {
                type.Properties.Remove(property);
            }
        }
    }
}
