using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.AI;

namespace Microsoft.SemanticKernel.ChatCompletion;

/// <summary>Bridges from Microsoft.Extensions.AI.</summary>
public static class AIFunctionExtensions
{
    [Experimental("SKEXP0001")]
    public static KernelFunction AsKernelFunction(this AIFunction aiFunction)
    {
        ArgumentNullException.ThrowIfNull(aiFunction);
        return aiFunction as KernelFunction ?? new AIFunctionKernelFunction(aiFunction);
    }
}
