namespace Microsoft.SemanticKernel.Connectors.OpenAI;

/// <summary>From a kernel's function to the service's.</summary>
public static class OpenAIKernelFunctionMetadataExtensions
{
    public static OpenAIFunction ToOpenAIFunction(this KernelFunctionMetadata metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        return new OpenAIFunction(
            metadata.PluginName,
            metadata.Name,
            metadata.Description,
            [.. metadata.Parameters.Select(ToOpenAIParameter)],
            new OpenAIFunctionReturnParameter(metadata.ReturnParameter.Description, metadata.ReturnParameter.ParameterType, metadata.ReturnParameter.Schema));
    }

    private static OpenAIFunctionParameter ToOpenAIParameter(KernelParameterMetadata parameter) => new(
        parameter.Name,
        parameter.DefaultValue is { } value && !string.IsNullOrEmpty(value.ToString()) ? $"{parameter.Description} (default value: {value})" : parameter.Description,
        parameter.IsRequired,
        parameter.ParameterType,
        parameter.Schema);
}
