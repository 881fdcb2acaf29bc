using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace ExitBot.Dialogs.LanguageModel.Chain;

/// <summary>Outermost: nobody is asked for a conversation, or on a day, that has had its tokens.</summary>
internal sealed class TokenBudgetLink(IChatCompletionService next, TokenBudget budget) : ModelLink
{
    protected override async Task<ChatMessageContent> AnswerAsync(ChainCall call, ChatHistory history, Kernel? kernel, CancellationToken cancellationToken)
    {
        if (!await budget.AllowsAsync(call.Work.Conversation, cancellationToken))
        {
            throw new ModelUnavailableException(UnavailableReason.OverBudget);
        }

        call.WhenCharged(tokens => budget.Charge(tokens.Total));
        return await AskAsync(next, call, history, kernel, cancellationToken);
    }
}
