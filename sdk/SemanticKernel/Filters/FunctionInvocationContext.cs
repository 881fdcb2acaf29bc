namespace Microsoft.SemanticKernel;

/// <summary>One invocation of a function, as its filters see it.</summary>
public class FunctionInvocationContext
{
    internal FunctionInvocationContext(Kernel kernel, KernelFunction function, KernelArguments arguments, FunctionResult result)
    {
        Kernel = kernel;
        Function = function;
        Arguments = arguments;
        Result = result;
    }

    public CancellationToken CancellationToken { get; init; }

    public bool IsStreaming { get; internal init; }

    public Kernel Kernel { get; }

    public KernelFunction Function { get; }

    public KernelArguments Arguments { get; }

    /// <summary>Empty before the function ran; what is here after the last filter is the result.</summary>
    public FunctionResult Result { get; set; }
}
