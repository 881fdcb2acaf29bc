using System.Globalization;
using System.Text.Json;

namespace ExitBot.Dialogs.LanguageModel.Extraction;

/// <summary>Holds JSON to the keywords that <see cref="RecordSchema{T}"/> makes. Each error is a sentence a model can correct itself by.</summary>
internal static class SchemaCheck
{
    private const int MostErrors = 8;

    public static IReadOnlyList<string> Errors(JsonElement value, JsonElement schema)
    {
        var errors = new List<string>();
        Check(value, schema, "$", errors);
        return errors.Count > MostErrors ? errors[..MostErrors] : errors;
    }

    private static void Check(JsonElement value, JsonElement schema, string path, List<string> errors)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        if (schema.TryGetProperty("type", out var type) && !TypesOf(type).Any(name => IsOf(value, name)))
        {
            errors.Add($"{path} is {NameOf(value)}, but must be {string.Join(" or ", TypesOf(type))}.");
            return;
        }

        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(word => JsonElement.DeepEquals(word, value)))
        {
            errors.Add($"{path} must be one of {string.Join(", ", words.EnumerateArray().Select(word => word.GetRawText()))}.");
        }

        if (schema.TryGetProperty("anyOf", out var choices) && !choices.EnumerateArray().Any(choice => Errors(value, choice).Count == 0))
        {
            errors.Add($"{path} fits none of the forms it may have.");
        }

        CheckNumber(value, schema, path, errors);
        CheckObject(value, schema, path, errors);
        CheckArray(value, schema, path, errors);
    }

    private static void CheckNumber(JsonElement value, JsonElement schema, string path, List<string> errors)
    {
        if (value.ValueKind != JsonValueKind.Number)
        {
            return;
        }

        var number = value.GetDouble();
        if (schema.TryGetProperty("minimum", out var minimum) && number < minimum.GetDouble())
        {
            errors.Add(string.Create(CultureInfo.InvariantCulture, $"{path} must be at least {minimum.GetDouble()}."));
        }

        if (schema.TryGetProperty("maximum", out var maximum) && number > maximum.GetDouble())
        {
            errors.Add(string.Create(CultureInfo.InvariantCulture, $"{path} must be at most {maximum.GetDouble()}."));
        }
    }

    private static void CheckObject(JsonElement value, JsonElement schema, string path, List<string> errors)
    {
        if (value.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("properties", out var properties))
        {
            return;
        }

        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!) : [];
        errors.AddRange(required.Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{path}.{name} is missing."));
        foreach (var property in value.EnumerateObject())
        {
            if (properties.TryGetProperty(property.Name, out var own))
            {
                Check(property.Value, own, $"{path}.{property.Name}", errors);
            }
            else
            {
                errors.Add($"{path} has a property that is not in the schema.");
            }
        }
    }

    private static void CheckArray(JsonElement value, JsonElement schema, string path, List<string> errors)
    {
        if (value.ValueKind != JsonValueKind.Array || !schema.TryGetProperty("items", out var items))
        {
            return;
        }

        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            Check(item, items, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"), errors);
        }
    }

    private static IEnumerable<string> TypesOf(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(name => name.GetString()!) : [type.GetString()!];

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => false,
    };

    private static string NameOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        JsonValueKind.Null => "null",
        JsonValueKind.Array => "an array",
        JsonValueKind.Object => "an object",
        JsonValueKind.Number => "a number",
        _ => "a string",
    };
}
