namespace Microsoft.SemanticKernel.ChatCompletion;

/// <summary>One answer where the service gives a list.</summary>
public static class ChatCompletionServiceExtensions
{
    public static async Task<ChatMessageContent> GetChatMessageContentAsync(
        this IChatCompletionService chatCompletionService,
        ChatHistory chatHistory,
        PromptExecutionSettings? executionSettings = null,
        Kernel? kernel = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chatCompletionService);
        return (await chatCompletionService.GetChatMessageContentsAsync(chatHistory, executionSettings, kernel, cancellationToken)).Single();
    }
}
