namespace Microsoft.SemanticKernel;

/// <summary>A cancelled invocation of a function, with what was being invoked.</summary>
public sealed class KernelFunctionCanceledException : OperationCanceledException
{
    public KernelFunctionCanceledException(
        Kernel kernel,
        KernelFunction function,
        KernelArguments arguments,
        FunctionResult? functionResult,
        OperationCanceledException innerException)
        : base(innerException?.Message, innerException, innerException?.CancellationToken ?? CancellationToken.None)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(arguments);
        Kernel = kernel;
        Function = function;
        Arguments = arguments;
        FunctionResult = functionResult;
    }

    public Kernel Kernel { get; }

    public KernelFunction Function { get; }

    public KernelArguments Arguments { get; }

    /// <summary>What the function had returned when a filter cancelled after it, if it had returned.</summary>
    public FunctionResult? FunctionResult { get; }
}
