using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace ExitBot.Dialogs.LanguageModel.Chain;

/// <summary>Past the cache an answer takes a while: whoever waits sees that the bot types.</summary>
internal sealed class TypingLink(IChatCompletionService next) : ModelLink
{
    protected override async Task<ChatMessageContent> AnswerAsync(ChainCall call, ChatHistory history, Kernel? kernel, CancellationToken cancellationToken)
    {
        await call.Work.AnnounceAsync(cancellationToken);
        return await AskAsync(next, call, history, kernel, cancellationToken);
    }
}
