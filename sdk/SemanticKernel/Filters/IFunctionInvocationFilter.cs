namespace Microsoft.SemanticKernel;

/// <summary>Stands around every invocation of a function. Not calling <c>next</c> skips the function.</summary>
public interface IFunctionInvocationFilter
{
    Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next);
}
