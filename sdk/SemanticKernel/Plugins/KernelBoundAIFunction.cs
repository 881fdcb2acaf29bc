using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Microsoft.SemanticKernel;

/// <summary>A function for Microsoft.Extensions.AI that always runs in one kernel.</summary>
internal sealed class KernelBoundAIFunction(KernelFunction function, Kernel kernel) : DelegatingAIFunction(function)
{
    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        var result = await function.InvokeAsync(kernel, new KernelArguments(arguments), cancellationToken);
        return result.Value is { } value ? JsonSerializer.SerializeToElement(value, value.GetType(), JsonSerializerOptions) : null;
    }
}
