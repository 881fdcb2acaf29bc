using ExitBot.Dialogs.LanguageModel.Chain;
using Microsoft.Extensions.Logging;

namespace ExitBot.Dialogs.LanguageModel.Embeddings;

/// <summary>Counts what embeddings cost with what the language model costs: both share the tokens of a day. Of the texts nothing is written down.</summary>
internal sealed partial class EmbeddingBill(IModelCallLog log, TokenBudget budget, TimeProvider clock, ILogger<EmbeddingBill> logger)
{
    private const string Prompt = "embeddings";

    // It belongs to nobody: documents are the company's, and a question is not kept here.
    private static readonly ModelConversation Conversation = new("policies", "embeddings");

    public async Task<bool> AllowsAsync(CancellationToken cancellationToken)
    {
        if (await budget.AllowsTodayAsync(cancellationToken))
        {
            return true;
        }

        LogOverBudget();
        return false;
    }

    public async Task PayAsync(string provider, string model, int tokens, TimeSpan latency)
    {
        var entry = new ModelCallEntry(
            Conversation, ContentHash.Of(Prompt), Prompt, provider, model, clock.GetUtcNow(), latency, Tries: 1, tokens, CompletionTokens: 0, Failure: null, Request: "", Response: null);
        budget.Charge(Conversation, tokens);
        try
        {
            // Not given up with whoever asked: the tokens are spent.
            await log.AppendAsync(entry, CancellationToken.None);
        }
#pragma warning disable CA1031 // The vectors are there and paid for. A database that is away is told of by what needs it.
        catch (Exception failed)
#pragma warning restore CA1031
        {
            LogNotWritten(failed.GetType().Name);
        }
    }

    [LoggerMessage(EventId = 6031, Level = LogLevel.Warning, Message = "The embeddings model was not asked: the day has had its tokens; documents are searched by their words")]
    private partial void LogOverBudget();

    [LoggerMessage(EventId = 6032, Level = LogLevel.Warning, Message = "A call of the embeddings model is missing in the call log ({Failure}); the budget knows of it until it reads the log again")]
    private partial void LogNotWritten(string failure);
}
