using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.SemanticKernel;

/// <summary>The parameters of a function as one object.</summary>
internal static class ParametersSchema
{
    public static JsonElement Of(IReadOnlyList<KernelParameterMetadata> parameters)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var parameter in parameters)
        {
            properties[parameter.Name] = JsonNode.Parse((parameter.Schema ?? KernelJsonSchemaBuilder.Build(typeof(string), parameter.Description)).ToString());
            if (parameter.IsRequired)
            {
                required.Add(parameter.Name);
            }
        }

        return JsonSerializer.SerializeToElement(new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = required });
    }
}
