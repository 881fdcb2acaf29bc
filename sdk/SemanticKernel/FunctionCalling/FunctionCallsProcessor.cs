using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Microsoft.SemanticKernel.Connectors.FunctionCalling;

/// <summary>
/// Makes the calls that an answer of a model asks for and appends their results to the conversation. Every call gets a result: one that cannot be made, or
/// fails, gets a sentence that says so.
/// </summary>
internal sealed class FunctionCallsProcessor
{
    // Backstops against a model, or a function that asks a model, that never stops calling.
    private const int MostRequests = 128;
    private const int MostNestedCalls = 128;

    private static readonly AsyncLocal<int> NestedCalls = new();

    // The results are read by a model, which understands letters better than escapes.
    private static readonly JsonSerializerOptions ReadableJson = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public FunctionChoiceBehaviorConfiguration? GetConfiguration(FunctionChoiceBehavior? behavior, ChatHistory chatHistory, int requestIndex, Kernel? kernel)
    {
        var configuration = behavior?.GetConfiguration(new(chatHistory) { Kernel = kernel, RequestSequenceIndex = requestIndex });
        if (configuration is not null && (kernel is null || requestIndex >= MostRequests || NestedCalls.Value >= MostNestedCalls))
        {
            configuration.AutoInvoke = false;
        }

        return configuration;
    }

    /// <returns>The last message, when a filter ended the conversation; otherwise null.</returns>
    public async Task<ChatMessageContent?> ProcessFunctionCallsAsync(
        ChatMessageContent chatMessageContent,
        PromptExecutionSettings? executionSettings,
        ChatHistory chatHistory,
        int requestIndex,
        Func<FunctionCallContent, bool> checkIfFunctionAdvertised,
        FunctionChoiceBehaviorOptions options,
        Kernel? kernel,
        bool isStreaming,
        CancellationToken cancellationToken)
    {
        chatHistory.Add(chatMessageContent);
        FunctionCallContent[] calls = [.. FunctionCallContent.GetFunctionCalls(chatMessageContent)];
        List<Task<CallOutcome>>? running = options.AllowConcurrentInvocation && calls.Length > 1 ? [] : null;

        for (var index = 0; index < calls.Length; index++)
        {
            var call = calls[index];
            if (!TryFind(call, checkIfFunctionAdvertised, kernel, out var function, out var problem))
            {
                chatHistory.Add(MessageOf(call, problem, problem));
                continue;
            }

            var nothingYet = new FunctionResult(function, culture: kernel.Culture);
            var invocation = InvokeAsync(call, new AutoFunctionInvocationContext(kernel, function, nothingYet, chatHistory, chatMessageContent)
            {
                Arguments = call.Arguments,
                RequestSequenceIndex = requestIndex,
                FunctionSequenceIndex = index,
                FunctionCount = calls.Length,
                ToolCallId = call.Id,
                ExecutionSettings = executionSettings,
                IsStreaming = isStreaming,
                CancellationToken = cancellationToken,
            });

            if (running is not null)
            {
                running.Add(invocation);
            }
            else if (Append(chatHistory, await invocation))
            {
                return chatHistory[^1];
            }
        }

        var ended = false;
        foreach (var outcome in await Task.WhenAll(running ?? []))
        {
            ended |= Append(chatHistory, outcome);
        }

        return ended ? chatHistory[^1] : null;
    }

    /// <summary>What the model reads: text as it is, messages as their text, anything else as JSON.</summary>
    public static string ProcessFunctionResult(object functionResult) => functionResult switch
    {
        string text => text,
        ChatMessageContent message => message.ToString(),
        IEnumerable<ChatMessageContent> messages => string.Join(',', messages),
        _ => JsonSerializer.Serialize(functionResult, ReadableJson),
    };

    private static bool TryFind(
        FunctionCallContent call,
        Func<FunctionCallContent, bool> wasOffered,
        [NotNullWhen(true)] Kernel? kernel,
        [NotNullWhen(true)] out KernelFunction? function,
        [NotNullWhen(false)] out string? problem)
    {
        function = null;
        problem = call.Exception is { } exception ? $"Error: Function call processing failed. Correct yourself. {exception.Message}"
            : !wasOffered(call) ? "Error: Function call request for a function that wasn't defined. Correct yourself."
            : kernel?.Plugins.TryGetFunction(call.PluginName, call.FunctionName, out function) is true ? null
            : "Error: Requested function could not be found. Correct yourself.";
        return problem is null;
    }

    private static async Task<CallOutcome> InvokeAsync(FunctionCallContent call, AutoFunctionInvocationContext context)
    {
        NestedCalls.Value++;
        try
        {
            await FilterPipeline.RunAsync(
                context.Kernel.AutoFunctionInvocationFilters,
                context,
                (filter, current, next) => filter.OnAutoFunctionInvocationAsync(current, next),
                async current =>
                {
                    if (!current.Terminate)
                    {
                        current.Result = await current.Function.InvokeAsync(current.Kernel, current.Arguments, current.CancellationToken);
                    }
                });
        }
        catch (Exception exception)
        {
            return new CallOutcome(call, context, Result: null, $"Error: Exception while invoking function. {exception.Message}");
        }

        return new CallOutcome(call, context, ProcessFunctionResult(context.Result.GetValue<object>() ?? string.Empty), Error: null);
    }

    private static bool Append(ChatHistory history, CallOutcome outcome)
    {
        history.Add(MessageOf(outcome.Call, outcome.Result, outcome.Result ?? outcome.Error ?? string.Empty));
        return outcome.Context.Terminate;
    }

    private static ChatMessageContent MessageOf(FunctionCallContent call, string? text, string result)
    {
        var message = new ChatMessageContent(AuthorRole.Tool, text);
        message.Items.Add(new FunctionResultContent(call.FunctionName, call.PluginName, call.Id, result));
        return message;
    }

    private sealed record CallOutcome(FunctionCallContent Call, AutoFunctionInvocationContext Context, string? Result, string? Error);
}
