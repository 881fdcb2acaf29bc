using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace ExitBot.Dialogs.LanguageModel.Chain;

/// <summary>
/// Answers what was asked before, where the prompt allows it: one that sees what somebody says of themselves never does. An answer is kept when whoever asked has
/// found it to be what was asked for.
/// </summary>
internal sealed class CacheLink(IChatCompletionService next, AnswerCache cache, string model, ModelMetrics metrics) : ModelLink
{
    protected override async Task<ChatMessageContent> AnswerAsync(ChainCall call, ChatHistory history, Kernel? kernel, CancellationToken cancellationToken)
    {
        if (!call.Prompt.MayCache || call.HasTools)
        {
            return await AskAsync(next, call, history, kernel, cancellationToken);
        }

        var key = ContentHash.Of(model, call.Topic);
        if (cache.Find(key) is { } known)
        {
            metrics.CacheHit(call.Prompt.Name);
            return new ChatMessageContent(AuthorRole.Assistant, known);
        }

        metrics.CacheMiss(call.Prompt.Name);
        var answer = await AskAsync(next, call, history, kernel, cancellationToken);
        call.WhenAccepted(() => cache.Put(key, answer.Content ?? string.Empty));
        return answer;
    }
}
