using System.Text.Json.Serialization;

namespace Microsoft.SemanticKernel;

/// <summary>The model sees functions and must not call them.</summary>
public sealed class NoneFunctionChoiceBehavior : FunctionChoiceBehavior
{
    [JsonConstructor]
    public NoneFunctionChoiceBehavior()
    {
    }

    internal NoneFunctionChoiceBehavior(IEnumerable<KernelFunction>? functions = null, FunctionChoiceBehaviorOptions? options = null)
        : base(functions)
    {
        Functions = NamesOfFunctions();
        Options = options;
    }

    /// <summary>Plugin.Function each. Null shows all of the kernel.</summary>
    [JsonPropertyName("functions")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IList<string>? Functions { get; set; }

    [JsonPropertyName("options")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FunctionChoiceBehaviorOptions? Options { get; set; }

    public override FunctionChoiceBehaviorConfiguration GetConfiguration(FunctionChoiceBehaviorConfigurationContext context) => new(Options ?? DefaultOptions)
    {
        Choice = FunctionChoice.None,
        Functions = GetFunctions(Functions, context.Kernel, autoInvoke: false),
        AutoInvoke = false,
    };
}
