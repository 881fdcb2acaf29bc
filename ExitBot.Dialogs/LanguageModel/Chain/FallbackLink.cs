using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace ExitBot.Dialogs.LanguageModel.Chain;

/// <summary>While the circuit of the first provider is open the second one is asked, in the time that is left.</summary>
internal sealed class FallbackLink(IChatCompletionService first, IChatCompletionService second) : ModelLink
{
    protected override async Task<ChatMessageContent> AnswerAsync(ChainCall call, ChatHistory history, Kernel? kernel, CancellationToken cancellationToken)
    {
        try
        {
            return await AskAsync(first, call, history, kernel, cancellationToken);
        }
        catch (ModelUnavailableException unavailable) when (unavailable.Reason == UnavailableReason.Resting)
        {
            return await AskAsync(second, call, history, kernel, cancellationToken);
        }
    }
}
