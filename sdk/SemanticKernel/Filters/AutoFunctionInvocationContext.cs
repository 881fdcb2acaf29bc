using System.Diagnostics.CodeAnalysis;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Microsoft.SemanticKernel;

/// <summary>One function call that the model asked for, as its filters see it.</summary>
public class AutoFunctionInvocationContext
{
    public AutoFunctionInvocationContext(
        Kernel kernel,
        KernelFunction function,
        FunctionResult result,
        ChatHistory chatHistory,
        ChatMessageContent chatMessageContent)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(chatHistory);
        ArgumentNullException.ThrowIfNull(chatMessageContent);
        Kernel = kernel;
        Function = function;
        Result = result;
        ChatHistory = chatHistory;
        ChatMessageContent = chatMessageContent;
    }

    public CancellationToken CancellationToken { get; init; }

    public bool IsStreaming { get; init; }

    public KernelArguments? Arguments { get; init; }

    /// <summary>The number of the request to the model, from 0.</summary>
    public int RequestSequenceIndex { get; init; }

    /// <summary>The number of the call among those of one answer, from 0.</summary>
    public int FunctionSequenceIndex { get; init; }

    /// <summary>How many calls the answer asked for.</summary>
    public int FunctionCount { get; init; }

    public string? ToolCallId { get; init; }

    [Experimental("SKEXP0001")]
    public PromptExecutionSettings? ExecutionSettings { get; init; }

    /// <summary>The answer of the model that asked for the call.</summary>
    public ChatMessageContent ChatMessageContent { get; }

    public ChatHistory ChatHistory { get; }

    public KernelFunction Function { get; }

    public Kernel Kernel { get; }

    /// <summary>What the model will be told.</summary>
    public FunctionResult Result { get; set; }

    /// <summary>Ends the conversation with the model after this call: its result becomes the answer.</summary>
    public bool Terminate { get; set; }
}
