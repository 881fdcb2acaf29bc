using System.Diagnostics.CodeAnalysis;

namespace Microsoft.SemanticKernel;

/// <summary>One parameter of a function. Its schema is inferred from the type unless it is given.</summary>
public sealed class KernelParameterMetadata
{
    private string _name = string.Empty;
    private string _description = string.Empty;
    private SchemaSlot? _schema;

    public KernelParameterMetadata(string name) => Name = name;

    public KernelParameterMetadata(KernelParameterMetadata metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        _name = metadata._name;
        _description = metadata._description;
        _schema = metadata._schema;
        DefaultValue = metadata.DefaultValue;
        ParameterType = metadata.ParameterType;
        IsRequired = metadata.IsRequired;
    }

    public string Name
    {
        get => _name;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            _name = value;
        }
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

    public object? DefaultValue
    {
        get;
        init
        {
            field = value;
            _schema = SchemaSlot.Forget(_schema);
        }
    }

    public bool IsRequired { get; init; }

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
        get => (_schema ??= SchemaSlot.Inferred(ParameterType, DescriptionForModels)).Value;
        init => _schema = SchemaSlot.Given(value);
    }

    private string DescriptionForModels
    {
        get
        {
            var defaultValue = DefaultValue?.ToString();
            return string.IsNullOrWhiteSpace(defaultValue) ? Description : $"{Description} (default value: {defaultValue})".TrimStart();
        }
    }
}
