using System.Text.Json.Serialization;

namespace Microsoft.SemanticKernel;

/// <summary>
/// Which functions a model is offered and whether the connector calls them itself. Functions: null offers all of the kernel, an empty list none.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(AutoFunctionChoiceBehavior), typeDiscriminator: "auto")]
[JsonDerivedType(typeof(RequiredFunctionChoiceBehavior), typeDiscriminator: "required")]
[JsonDerivedType(typeof(NoneFunctionChoiceBehavior), typeDiscriminator: "none")]
public abstract class FunctionChoiceBehavior
{
    protected const string FunctionNameSeparator = ".";

    protected static readonly FunctionChoiceBehaviorOptions DefaultOptions = new();

    private readonly KernelFunction[]? _functions;

    internal FunctionChoiceBehavior(IEnumerable<KernelFunction>? functions = null) => _functions = functions?.ToArray();

    /// <summary>The model decides whether to call and what.</summary>
    public static FunctionChoiceBehavior Auto(IEnumerable<KernelFunction>? functions = null, bool autoInvoke = true, FunctionChoiceBehaviorOptions? options = null) =>
        new AutoFunctionChoiceBehavior(functions, autoInvoke, options);

    /// <summary>The model must call at the first request; later requests of the same operation offer nothing.</summary>
    public static FunctionChoiceBehavior Required(IEnumerable<KernelFunction>? functions = null, bool autoInvoke = true, FunctionChoiceBehaviorOptions? options = null) =>
        new RequiredFunctionChoiceBehavior(functions, autoInvoke, options);

    /// <summary>The model sees the functions and must not call them.</summary>
    public static FunctionChoiceBehavior None(IEnumerable<KernelFunction>? functions = null, FunctionChoiceBehaviorOptions? options = null) =>
        new NoneFunctionChoiceBehavior(functions, options);

    /// <summary>What a connector does for one request.</summary>
    public abstract FunctionChoiceBehaviorConfiguration GetConfiguration(FunctionChoiceBehaviorConfigurationContext context);

    /// <exception cref="KernelException">A function is not there, or should be called without a kernel.</exception>
    protected IReadOnlyList<KernelFunction>? GetFunctions(IList<string>? functionFQNs, Kernel? kernel, bool autoInvoke)
    {
        if (autoInvoke && kernel is null)
        {
            throw new KernelException("Auto-invocation is not supported when no kernel is provided.");
        }

        return functionFQNs switch
        {
            null => kernel is { Plugins.Count: > 0 } ? [.. kernel.Plugins.SelectMany(plugin => plugin)] : null,
            { Count: 0 } => null,
            _ => [.. functionFQNs.Select(name => Find(name, kernel, autoInvoke))],
        };
    }

    private protected IList<string>? NamesOfFunctions() =>
        _functions?.Select(function => FunctionName.Join(function.PluginName, function.Name, FunctionNameSeparator)).ToList();

    private KernelFunction Find(string name, Kernel? kernel, bool autoInvoke)
    {
        var parsed = FunctionName.Parse(name, FunctionNameSeparator);
        if (kernel is not null && kernel.Plugins.TryGetFunction(parsed.PluginName, parsed.Name, out var function))
        {
            return function;
        }

        return autoInvoke
            ? throw new KernelException($"The specified function {name} is not available in the kernel.")
            : _functions?.FirstOrDefault(candidate => candidate.Name == parsed.Name && candidate.PluginName == parsed.PluginName)
                ?? throw new KernelException($"The specified function {name} was not found.");
    }
}
