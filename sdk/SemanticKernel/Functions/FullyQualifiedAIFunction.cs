using Microsoft.Extensions.AI;

namespace Microsoft.SemanticKernel;

/// <summary>A function that Microsoft.Extensions.AI knows as Plugin_Function.</summary>
public abstract class FullyQualifiedAIFunction : AIFunction
{
    internal FullyQualifiedAIFunction(KernelFunctionMetadata metadata) => Metadata = metadata;

    public KernelFunctionMetadata Metadata { get; init; }

    public override string Name => FunctionName.Join(Metadata.PluginName, Metadata.Name, "_");
}
