using System.Diagnostics.CodeAnalysis;

namespace Microsoft.SemanticKernel;

/// <summary>What a function returns, for description only.</summary>
public sealed class KernelReturnParameterMetadata
{
    internal static readonly KernelReturnParameterMetadata Empty = new();

    private string _description = string.Empty;
    private SchemaSlot? _schema;

    public KernelReturnParameterMetadata()
    {
    }

    public KernelReturnParameterMetadata(KernelReturnParameterMetadata metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        _description = metadata._description;
        _schema = metadata._schema;
        ParameterType = metadata.ParameterType;
    }

    [AllowNull]
    public string Description
    {
        get => _description;
        init
        {
            _description = value ?? string.Empty;
            _schema = SchemaSlot.Forget(_schema);
        }
    }

    public Type? ParameterType
    {
        get;
        init
        {
            field = value;
            _schema = SchemaSlot.Forget(_schema);
        }
    }

    public KernelJsonSchema? Schema
    {
        get => (_schema ??= SchemaSlot.Inferred(ParameterType, Description)).Value;
        init => _schema = SchemaSlot.Given(value);
    }
}
