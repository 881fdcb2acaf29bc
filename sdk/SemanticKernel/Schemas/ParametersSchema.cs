using System.Text.Json.Nodes;

namespace Microsoft.SemanticKernel;

/// <summary>The parameters of a function as one object.</summary>
internal static class ParametersSchema
{
    public static KernelJsonSchema Of(IReadOnlyList<KernelParameterMetadata> parameters)
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

        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = required };
        return KernelJsonSchema.Parse(schema.ToJsonString());
    }
}
