using System.Text.Json.Nodes;

namespace Microsoft.SemanticKernel.Connectors.OpenAI;

/// <summary>
/// A parameter's schema as OpenAI's strict mode accepts it: every property required, no other allowed, null where a value is optional, keywords that it refuses left out.
/// </summary>
internal static class StrictSchema
{
    private static readonly HashSet<string> Refused =
    [
        "contains", "default", "format", "maxContains", "maximum", "maxItems", "maxLength", "maxProperties", "minContains", "minimum", "minItems", "minLength",
        "minProperties", "multipleOf", "nullable", "pattern", "patternProperties", "propertyNames", "unevaluatedItems", "unevaluatedProperties", "uniqueItems",
    ];

    public static KernelJsonSchema Of(OpenAIFunctionParameter parameter)
    {
        if (parameter.Schema is null)
        {
            return OptionalString(parameter.Description);
        }

        var node = JsonNode.Parse(parameter.Schema.ToString());
        Tighten(node, optional: !parameter.IsRequired);
        return KernelJsonSchema.Parse(node?.ToJsonString() ?? "null");
    }

    private static KernelJsonSchema OptionalString(string description)
    {
        var schema = new JsonObject();
        if (!string.IsNullOrWhiteSpace(description))
        {
            schema["description"] = description;
        }

        schema["type"] = new JsonArray("string", "null");
        return KernelJsonSchema.Parse(schema.ToJsonString());
    }

    private static void Tighten(JsonNode? node, bool optional)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var item in list)
                {
                    Tighten(item, optional);
                }

                break;
            case JsonObject schema:
                AllowNull(schema, optional);
                foreach (var keyword in schema.Select(member => member.Key).Where(Refused.Contains).ToArray())
                {
                    schema.Remove(keyword);
                }

                CloseObject(schema);
                foreach (var (_, value) in schema)
                {
                    Tighten(value, optional);
                }

                break;
        }
    }

    private static void AllowNull(JsonObject schema, bool optional)
    {
        var nullable = optional || (schema["nullable"] is JsonValue flag && flag.TryGetValue<bool>(out var set) && set);
        if (!nullable)
        {
            return;
        }

        if (schema["type"] is JsonArray types && !TypesOf(schema).Contains("null"))
        {
            types.Add("null");
        }
        else if (schema["type"] is JsonValue)
        {
            schema["type"] = new JsonArray(schema["type"]!.DeepClone(), "null");
        }
    }

    private static void CloseObject(JsonObject schema)
    {
        if (TypesOf(schema).Contains("object"))
        {
            schema["additionalProperties"] = false;
        }

        if (schema["properties"] is JsonObject properties)
        {
            schema["required"] = new JsonArray([.. properties.Select(property => JsonValue.Create(property.Key))]);
        }
    }

    private static IEnumerable<string?> TypesOf(JsonObject schema) => schema["type"] switch
    {
        JsonArray types => types.Select(type => (string?)type),
        JsonValue type when type.TryGetValue<string>(out var name) => [name],
        _ => [],
    };
}
