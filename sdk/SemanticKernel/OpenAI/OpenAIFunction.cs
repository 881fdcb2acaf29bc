using OpenAI.Chat;

namespace Microsoft.SemanticKernel.Connectors.OpenAI;

/// <summary>A function as the service is told of it.</summary>
public sealed class OpenAIFunction
{
    internal OpenAIFunction(
        string? pluginName,
        string functionName,
        string? description,
        IReadOnlyList<OpenAIFunctionParameter>? parameters,
        OpenAIFunctionReturnParameter? returnParameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(functionName);
        PluginName = pluginName;
        FunctionName = functionName;
        Description = description;
        Parameters = parameters;
        ReturnParameter = returnParameter;
    }

    /// <summary>Between the names of plugin and function on the wire.</summary>
    public static string NameSeparator { get; set; } = "-";

    public string? PluginName { get; }

    public string FunctionName { get; }

    public string FullyQualifiedName => SemanticKernel.FunctionName.Join(PluginName, FunctionName, NameSeparator);

    public string? Description { get; }

    public IReadOnlyList<OpenAIFunctionParameter>? Parameters { get; }

    public OpenAIFunctionReturnParameter? ReturnParameter { get; }

    [Obsolete("Use the overload that takes a boolean parameter instead.")]
    public ChatTool ToFunctionDefinition() => ToFunctionDefinition(allowStrictSchemaAdherence: false);

    /// <param name="allowStrictSchemaAdherence">Whether the service must keep to the schema: every parameter is then required, optional ones may be null.</param>
    public ChatTool ToFunctionDefinition(bool allowStrictSchemaAdherence)
    {
        var properties = new Dictionary<string, KernelJsonSchema>();
        var required = new List<string>();
        foreach (var parameter in Parameters ?? [])
        {
            properties.Add(parameter.Name, allowStrictSchemaAdherence ? StrictSchema.Of(parameter) : parameter.Schema ?? StringSchema(parameter.Description));
            if (parameter.IsRequired || allowStrictSchemaAdherence)
            {
                required.Add(parameter.Name);
            }
        }

        return ChatTool.CreateFunctionTool(
            FullyQualifiedName,
            Description,
            allowStrictSchemaAdherence
                ? BinaryData.FromObjectAsJson(new { type = "object", required, properties, additionalProperties = false })
                : BinaryData.FromObjectAsJson(new { type = "object", required, properties }),
            allowStrictSchemaAdherence);
    }

    private static KernelJsonSchema StringSchema(string description) =>
        KernelJsonSchemaBuilder.Build(typeof(string), string.IsNullOrWhiteSpace(description) ? null : description);
}
