using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.AI;

namespace Microsoft.SemanticKernel;

/// <summary>Functions under one name; their names ignore case.</summary>
public abstract class KernelPlugin : IEnumerable<KernelFunction>
{
    protected KernelPlugin(string name, string? description = null)
    {
        Name = ValidName.Plugin(name);
        Description = description ?? string.Empty;
    }

    public string Name { get; }

    public string Description { get; }

    public abstract int FunctionCount { get; }

    /// <exception cref="KeyNotFoundException">There is no such function.</exception>
    public KernelFunction this[string functionName] => TryGetFunction(functionName, out var function)
        ? function
        : throw new KeyNotFoundException(
            $"The plugin does not contain a function with the specified name. Plugin name - '{Name}', function name - '{functionName}'.");

    public abstract bool TryGetFunction(string name, [NotNullWhen(true)] out KernelFunction? function);

    public IList<KernelFunctionMetadata> GetFunctionsMetadata() => [.. this.Select(function => function.Metadata)];

    public abstract IEnumerator<KernelFunction> GetEnumerator();

    /// <param name="kernel">Used by every call; null makes one per call from the call's services.</param>
    [Experimental("SKEXP0001")]
    public IEnumerable<AIFunction> AsAIFunctions(Kernel? kernel = null)
    {
        foreach (var function in this)
        {
            yield return function.AsAIFunction(kernel);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
