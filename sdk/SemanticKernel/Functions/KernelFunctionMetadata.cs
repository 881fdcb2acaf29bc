using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;

namespace Microsoft.SemanticKernel;

/// <summary>Name, description and parameters of a function: what a model is told about it.</summary>
public sealed class KernelFunctionMetadata
{
    private string _name = string.Empty;
    private string _description = string.Empty;
    private IReadOnlyList<KernelParameterMetadata> _parameters = [];

    public KernelFunctionMetadata(string name) => Name = name;

    public KernelFunctionMetadata(KernelFunctionMetadata metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        Name = metadata.Name;
        PluginName = metadata.PluginName;
        Description = metadata.Description;
        Parameters = metadata.Parameters;
        ReturnParameter = metadata.ReturnParameter;
        AdditionalProperties = metadata.AdditionalProperties;
    }

    public string Name
    {
        get => _name;
        init => _name = ValidName.Function(value);
    }

    public string? PluginName { get; init; }

    [AllowNull]
    public string Description
    {
        get => _description;
        init => _description = value ?? string.Empty;
    }

    public IReadOnlyList<KernelParameterMetadata> Parameters
    {
        get => _parameters;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            _parameters = value;
        }
    }

    public KernelReturnParameterMetadata ReturnParameter { get; init; } = KernelReturnParameterMetadata.Empty;

    public ReadOnlyDictionary<string, object?> AdditionalProperties { get; init; } = ReadOnlyDictionary<string, object?>.Empty;
}
