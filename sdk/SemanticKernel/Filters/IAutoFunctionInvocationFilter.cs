namespace Microsoft.SemanticKernel;

/// <summary>Stands around every call of a function that the model asked for.</summary>
public interface IAutoFunctionInvocationFilter
{
    Task OnAutoFunctionInvocationAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next);
}
