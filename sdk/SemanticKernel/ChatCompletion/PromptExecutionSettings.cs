using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Microsoft.SemanticKernel;

/// <summary>How a model is asked. What a connector does not know by name is in the extension data.</summary>
public class PromptExecutionSettings
{
    private string? _serviceId;
    private string? _modelId;
    private IDictionary<string, object>? _extensionData;
    private FunctionChoiceBehavior? _functionChoiceBehavior;

    public static string DefaultServiceId => "default";

    [Experimental("SKEXP0001")]
    [JsonPropertyName("service_id")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ServiceId
    {
        get => _serviceId;
        set
        {
            ThrowIfFrozen();
            _serviceId = value;
        }
    }

    [JsonPropertyName("model_id")]
    public string? ModelId
    {
        get => _modelId;
        set
        {
            ThrowIfFrozen();
            _modelId = value;
        }
    }

    /// <summary>Which functions the model may, must or must not call. Null offers none.</summary>
    [JsonPropertyName("function_choice_behavior")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FunctionChoiceBehavior? FunctionChoiceBehavior
    {
        get => _functionChoiceBehavior;
        set
        {
            ThrowIfFrozen();
            _functionChoiceBehavior = value;
        }
    }

    [JsonExtensionData]
    public IDictionary<string, object>? ExtensionData
    {
        get => _extensionData;
        set
        {
            ThrowIfFrozen();
            _extensionData = value;
        }
    }

    [JsonIgnore]
    public bool IsFrozen { get; private set; }

    /// <summary>From now on every change is refused.</summary>
    public virtual void Freeze()
    {
        if (IsFrozen)
        {
            return;
        }

        IsFrozen = true;
        if (_extensionData is not null)
        {
            _extensionData = new ReadOnlyDictionary<string, object>(_extensionData);
        }
    }

    public virtual PromptExecutionSettings Clone() => new()
    {
        ModelId = ModelId,
        ServiceId = ServiceId,
        FunctionChoiceBehavior = FunctionChoiceBehavior,
        ExtensionData = ExtensionData is null ? null : new Dictionary<string, object>(ExtensionData),
    };

    /// <exception cref="InvalidOperationException">They are frozen.</exception>
    protected void ThrowIfFrozen()
    {
        if (IsFrozen)
        {
            throw new InvalidOperationException("PromptExecutionSettings are frozen and cannot be modified.");
        }
    }
}
