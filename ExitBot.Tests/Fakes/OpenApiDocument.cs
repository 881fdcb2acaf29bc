using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Fakes;

/// <summary>The document at /openapi/v1.json, to compare real answers with what it says about them.</summary>
internal sealed class OpenApiDocument(JObject document)
{
    /// <summary>Null: it does not know the call.</summary>
    public JObject? Operation(string method, string path)
    {
        var asked = path.Split('/');
        return document["paths"]!.Children<JProperty>()
            .Where(known => Fits(known.Name.Split('/'), asked))
            .OrderBy(known => known.Name.Count(letter => letter == '{'))
            .Select(known => known.Value[method.ToLowerInvariant()] as JObject)
            .FirstOrDefault(operation => operation is not null);
    }

    /// <returns>What is different from the document, one line each.</returns>
    public IReadOnlyList<string> Compare(JObject operation, int status, string? mediaType, JToken? body)
    {
        if (operation["responses"]?[$"{status}"] is not JObject response)
        {
            return [$"the status {status} is not in the document"];
        }

        if (body is null)
        {
            return [];
        }

        var schema = response["content"]?[mediaType ?? ""]?["schema"] as JObject;
        List<string> found = [];
        if (schema is null)
        {
            return [$"{status} has no schema for {mediaType}"];
        }

        Compare(schema, body, "$", found);
        return found;
    }

    private static bool Fits(string[] known, string[] asked) =>
        known.Length == asked.Length && known.Zip(asked).All(pair => pair.First == pair.Second || pair.First.StartsWith('{'));

    private void Compare(JObject schema, JToken value, string where, List<string> found)
    {
        schema = Resolved(schema);
        if ((schema["oneOf"] ?? schema["anyOf"]) is JArray choices)
        {
            var attempts = choices.Cast<JObject>().Select(choice =>
            {
                List<string> problems = [];
                Compare(choice, value, where, problems);
                return problems;
            }).ToList();
            found.AddRange(attempts.MinBy(problems => problems.Count)!);
            return;
        }

        if (schema["type"] is { } type && !Names(type).Any(name => IsA(value, name)))
        {
            found.Add($"{where} is {value.Type}, not {string.Join(" or ", Names(type))}");
        }
        else if (schema["enum"] is JArray { Count: > 0 } allowed && value.Type != JTokenType.Null && !allowed.Any(one => JToken.DeepEquals(one, value)))
        {
            found.Add($"{where} is '{value}', which is not in the list");
        }
        else if (value is JObject members)
        {
            CompareMembers(schema, members, where, found);
        }
        else if (value is JArray items && schema["items"] is JObject item)
        {
            foreach (var (index, one) in items.Index())
            {
                Compare(item, one, $"{where}[{index}]", found);
            }
        }
    }

    private void CompareMembers(JObject schema, JObject value, string where, List<string> found)
    {
        if (schema["properties"] is not JObject properties)
        {
            return;
        }

        found.AddRange((schema["required"] ?? new JArray()).Where(name => value[(string)name!] is null).Select(name => $"{where}.{name} is missing"));
        foreach (var member in value.Properties())
        {
            if (properties[member.Name] is JObject known)
            {
                Compare(known, member.Value, $"{where}.{member.Name}", found);
            }
            else if (schema["additionalProperties"] is null or JValue { Value: false })
            {
                found.Add($"{where}.{member.Name} is not in the document");
            }
        }
    }

    private JObject Resolved(JObject schema) =>
        (string?)schema["$ref"] is { } path ? Resolved((JObject)document.SelectToken(path[2..].Replace('/', '.'))!) : schema;

    private static IEnumerable<string> Names(JToken type) => type is JArray many ? many.Select(name => (string)name!) : [(string)type!];

    private static bool IsA(JToken value, string name) => value.Type switch
    {
        JTokenType.Null => name == "null",
        JTokenType.Object => name == "object",
        JTokenType.Array => name == "array",
        JTokenType.Boolean => name == "boolean",
        JTokenType.Integer => name is "integer" or "number",
        JTokenType.Float => name == "number",
        _ => name == "string",
    };
}
