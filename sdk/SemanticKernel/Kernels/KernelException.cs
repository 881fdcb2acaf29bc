namespace Microsoft.SemanticKernel;

/// <summary>A failure of the kernel itself: a missing service, plugin or argument.</summary>
public class KernelException : Exception
{
    public KernelException()
    {
    }

    public KernelException(string? message)
        : base(message)
    {
    }

    public KernelException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
