using System.Text.Json.Serialization;

namespace Microsoft.SemanticKernel;

/// <summary>The model decides whether to call functions.</summary>
public sealed class AutoFunctionChoiceBehavior : FunctionChoiceBehavior
{
    private readonly bool _autoInvoke = true;

    [JsonConstructor]
    public AutoFunctionChoiceBehavior()
    {
    }

    internal AutoFunctionChoiceBehavior(IEnumerable<KernelFunction>? functions = null, bool autoInvoke = true, FunctionChoiceBehaviorOptions? options = null)
        : base(functions)
    {
        Functions = NamesOfFunctions();
        Options = options;
        _autoInvoke = autoInvoke;
    }

    /// <summary>Plugin.Function each. Null offers all of the kernel.</summary>
    [JsonPropertyName("functions")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IList<string>? Functions { get; set; }

    [JsonPropertyName("options")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FunctionChoiceBehaviorOptions? Options { get; set; }

    public override FunctionChoiceBehaviorConfiguration GetConfiguration(FunctionChoiceBehaviorConfigurationContext context) => new(Options ?? DefaultOptions)
    {
        Choice = FunctionChoice.Auto,
        Functions = GetFunctions(Functions, context.Kernel, _autoInvoke),
        AutoInvoke = _autoInvoke,
    };
}
