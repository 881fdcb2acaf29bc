using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace ExitBot.Dialogs.LanguageModel.Chain;

/// <summary>One link of the chain around a provider. A link answers by itself, asks the next one, or throws <see cref="ModelUnavailableException"/>.</summary>
internal abstract class ModelLink : IChatCompletionService
{
    public IReadOnlyDictionary<string, object?> Attributes { get; } = new Dictionary<string, object?>();

    public async Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(
        ChatHistory chatHistory,
        PromptExecutionSettings? executionSettings = null,
        Kernel? kernel = null,
        CancellationToken cancellationToken = default) =>
        [await AnswerAsync(ChainCallSettings.CallOf(executionSettings), chatHistory, kernel, cancellationToken)];

    /// <exception cref="NotSupportedException">Always: channels show whole replies.</exception>
    public IAsyncEnumerable<StreamingChatMessageContent> GetStreamingChatMessageContentsAsync(
        ChatHistory chatHistory,
        PromptExecutionSettings? executionSettings = null,
        Kernel? kernel = null,
        CancellationToken cancellationToken = default) => throw new NotSupportedException("Answers are not streamed.");

    protected abstract Task<ChatMessageContent> AnswerAsync(ChainCall call, ChatHistory history, Kernel? kernel, CancellationToken cancellationToken);

    protected static Task<ChatMessageContent> AskAsync(
        IChatCompletionService next, ChainCall call, ChatHistory history, Kernel? kernel, CancellationToken cancellationToken) =>
        next.GetChatMessageContentAsync(history, new ChainCallSettings(call), kernel, cancellationToken);
}
