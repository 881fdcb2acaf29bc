namespace Microsoft.SemanticKernel.Connectors.OpenAI;

/// <summary>A parameter as the service is told of it.</summary>
public sealed class OpenAIFunctionParameter
{
    internal OpenAIFunctionParameter(string? name, string? description, bool isRequired, Type? parameterType, KernelJsonSchema? schema)
    {
        Name = name ?? string.Empty;
        Description = description ?? string.Empty;
        IsRequired = isRequired;
        ParameterType = parameterType;
        Schema = schema;
    }

    public string Name { get; }

    public string Description { get; }

    public bool IsRequired { get; }

    public Type? ParameterType { get; }

    public KernelJsonSchema? Schema { get; }
}

/// <summary>A return value as the service could be told of it; OpenAI's API has no place for it.</summary>
public sealed class OpenAIFunctionReturnParameter
{
    internal OpenAIFunctionReturnParameter(string? description, Type? parameterType, KernelJsonSchema? schema)
    {
        Description = description ?? string.Empty;
        ParameterType = parameterType;
        Schema = schema;
    }

    public string Description { get; }

    public Type? ParameterType { get; }

    public KernelJsonSchema? Schema { get; }
}
