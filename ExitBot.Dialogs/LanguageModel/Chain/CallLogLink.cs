using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace ExitBot.Dialogs.LanguageModel.Chain;

/// <summary>Writes down what was asked, answered and spent, whatever came of it.</summary>
internal sealed partial class CallLogLink(IChatCompletionService next, IModelCallLog log, ModelMetrics metrics, TimeProvider clock, ILogger<CallLogLink> logger) : ModelLink
{
    protected override async Task<ChatMessageContent> AnswerAsync(ChainCall call, ChatHistory history, Kernel? kernel, CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        try
        {
            var answer = await AskAsync(next, call, history, kernel, cancellationToken);
            await WriteAsync(call, history, began, answer.Content, failure: null);
            return answer;
        }
        catch (ModelUnavailableException unavailable)
        {
            if (call.Tries > 0)
            {
                LogUnavailable(call.Prompt.Name, call.Provider!, unavailable.Reason, call.Tries);
            }

            await WriteAsync(call, history, began, response: null, unavailable.Reason);
            throw;
        }
    }

    private async Task WriteAsync(ChainCall call, ChatHistory history, long began, string? response, UnavailableReason? failure)
    {
        if (call.Tries == 0)
        {
            // Nobody was called: the time was over, or every circuit is open.
            return;
        }

        var entry = new ModelCallEntry(
            call.Work.Conversation, call.Question, call.Prompt.Id, call.Provider ?? string.Empty, call.Model ?? string.Empty, clock.GetUtcNow(),
            clock.GetElapsedTime(began), call.Tries, call.Tokens.Prompt, call.Tokens.Completion, failure, CallText.Of(history), response);
        metrics.Called(entry, call.Cost);
        try
        {
            // Not given up with the turn: the tokens are spent.
            await log.AppendAsync(entry, CancellationToken.None);
        }
#pragma warning disable CA1031 // The answer is there and paid for. A database that is away holds up the turn itself when it commits.
        catch (Exception failed)
#pragma warning restore CA1031
        {
            LogNotWritten(failed.GetType().Name);
        }
    }

    [LoggerMessage(EventId = 6001, Level = LogLevel.Warning, Message = "No answer to prompt {Prompt} from {Provider}: {Reason} after {Tries} tries")]
    private partial void LogUnavailable(string prompt, string provider, UnavailableReason reason, int tries);

    [LoggerMessage(EventId = 6002, Level = LogLevel.Warning, Message = "A call of the language model is missing in the call log ({Failure}); the budgets know of it until the next start")]
    private partial void LogNotWritten(string failure);
}
