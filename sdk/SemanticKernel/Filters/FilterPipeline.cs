namespace Microsoft.SemanticKernel;

/// <summary>Runs filters around an innermost step, the first filter outermost.</summary>
internal static class FilterPipeline
{
    public static Task RunAsync<TFilter, TContext>(
        IList<TFilter> filters,
        TContext context,
        Func<TFilter, TContext, Func<TContext, Task>, Task> call,
        Func<TContext, Task> innermost)
    {
        return RunFromAsync(context, 0);

        Task RunFromAsync(TContext current, int index) => index < filters.Count
            ? call(filters[index], current, next => RunFromAsync(next, index + 1))
            : innermost(current);
    }
}
