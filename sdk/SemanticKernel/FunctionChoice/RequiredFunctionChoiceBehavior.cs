using System.Text.Json.Serialization;

namespace Microsoft.SemanticKernel;

/// <summary>The model must call a function when it is asked first.</summary>
public sealed class RequiredFunctionChoiceBehavior : FunctionChoiceBehavior
{
    private readonly bool _autoInvoke = true;

    [JsonConstructor]
    public RequiredFunctionChoiceBehavior()
    {
    }

    internal RequiredFunctionChoiceBehavior(IEnumerable<KernelFunction>? functions = null, bool autoInvoke = true, FunctionChoiceBehaviorOptions? options = null)
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

    public override FunctionChoiceBehaviorConfiguration GetConfiguration(FunctionChoiceBehaviorConfigurationContext context)
    {
        // A model that must call would call for ever: from the second request on it is offered nothing.
        var functions = GetFunctions(Functions, context.Kernel, _autoInvoke);
        return new(Options ?? DefaultOptions)
        {
            Choice = FunctionChoice.Required,
            Functions = context.RequestSequenceIndex >= 1 ? null : functions,
            AutoInvoke = _autoInvoke,
        };
    }
}
