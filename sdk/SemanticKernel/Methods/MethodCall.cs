namespace Microsoft.SemanticKernel;

/// <summary>Where the arguments of one call of a method come from.</summary>
internal readonly record struct MethodCall(KernelFunction Function, Kernel Kernel, KernelArguments Arguments, CancellationToken CancellationToken);
