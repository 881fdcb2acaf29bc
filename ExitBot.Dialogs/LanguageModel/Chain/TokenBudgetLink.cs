using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace ExitBot.Dialogs.LanguageModel.Chain;

/// <summary>Outermost: nobody is asked for a conversation, or on a day, that has had its tokens.</summary>
internal sealed partial class TokenBudgetLink(IChatCompletionService next, TokenBudget budget, ILogger<TokenBudgetLink> logger) : ModelLink
{
    protected override async Task<ChatMessageContent> AnswerAsync(ChainCall call, ChatHistory history, Kernel? kernel, CancellationToken cancellationToken)
    {
        if (!await budget.AllowsAsync(call.Work.Conversation, cancellationToken))
        {
            LogOverBudget(call.Prompt.Name);
            throw new ModelUnavailableException(UnavailableReason.OverBudget);
        }

        call.WhenCharged(tokens => budget.Charge(call.Work.Conversation, tokens.Total));
        return await AskAsync(next, call, history, kernel, cancellationToken);
    }

    [LoggerMessage(EventId = 6003, Level = LogLevel.Warning, Message = "Prompt {Prompt} was not asked: its conversation or the day has had its tokens")]
    private partial void LogOverBudget(string prompt);
}
