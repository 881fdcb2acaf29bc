using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;

namespace ExitBot.Dialogs.LanguageModel.Tools;

/// <summary>
/// Around every function that a model calls: so many in one question and no more, and of a failure the model hears only that there was one. What the exception says is
/// not for it.
/// </summary>
internal sealed partial class ToolBounds(ChainCall call, ModelMetrics metrics, TimeProvider clock, ILogger<ToolBounds> logger) : IAutoFunctionInvocationFilter
{
    public const int MostCalls = 8;

    private ChatMessageContent? _lastRound;
    private int _calls;

    public async Task OnAutoFunctionInvocationAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next)
    {
        // The service tells of the last round only.
        if (!ReferenceEquals(Interlocked.Exchange(ref _lastRound, context.ChatMessageContent), context.ChatMessageContent))
        {
            call.Charge(context.ChatMessageContent);
        }

        if (Interlocked.Increment(ref _calls) > MostCalls)
        {
            LogTooMany(call.Prompt.Name, MostCalls);
            context.Terminate = true;
            return;
        }

        var began = clock.GetTimestamp();
        var isDone = false;
        try
        {
            await next(context);
            isDone = true;
        }
#pragma warning disable CA1031 // The kernel would tell the model the exception's message.
        catch (Exception failure) when (!context.CancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(context.Function.Name, failure.GetType().Name);
            context.Result = new FunctionResult(context.Function, "This function failed. Check the arguments, or answer without it.");
        }
        finally
        {
            metrics.Ran(context.Function.Name, clock.GetElapsedTime(began), isDone);
        }
    }

    [LoggerMessage(EventId = 6020, Level = LogLevel.Warning, Message = "Prompt {Prompt}: the model asked for more than {Most} calls of functions and was ended")]
    private partial void LogTooMany(string prompt, int most);

    [LoggerMessage(EventId = 6021, Level = LogLevel.Warning, Message = "Function {Function}, called by the model, failed: {Failure}")]
    private partial void LogFailed(string function, string failure);
}
