using Microsoft.SemanticKernel.ChatCompletion;

namespace Microsoft.SemanticKernel;

/// <summary>The request that functions are configured for.</summary>
public sealed class FunctionChoiceBehaviorConfigurationContext
{
    public FunctionChoiceBehaviorConfigurationContext(ChatHistory chatHistory) => ChatHistory = chatHistory;

    public ChatHistory ChatHistory { get; }

    public Kernel? Kernel { get; init; }

    /// <summary>From 0; each round of function calls makes another request.</summary>
    public int RequestSequenceIndex { get; init; }
}
