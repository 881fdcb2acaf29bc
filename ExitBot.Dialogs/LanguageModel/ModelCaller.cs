using ExitBot.Dialogs.LanguageModel.Chain;
using ExitBot.Dialogs.LanguageModel.Defence;
using ExitBot.Dialogs.LanguageModel.Prompts;
using ExitBot.Dialogs.LanguageModel.Tools;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace ExitBot.Dialogs.LanguageModel;

/// <summary>
/// Puts a question to the chain, once per turn however often the turn runs. A question with functions is put again each time: what they staged was thrown away with the
/// turn, so they have to run again.
/// </summary>
internal sealed class ModelCaller(Lazy<ModelChain> chain, IModelCallLog log, ModelMetrics metrics, TimeProvider clock, ILoggerFactory loggers)
{
    public async Task<CallAnswer> CallAsync(ChainCall call, PromptQuestion question, CancellationToken cancellationToken)
    {
        var answer = call.HasTools ? await AskAsync(call, cancellationToken) : await call.Work.Recall.AskOnceAsync(call.Question, () => RecallOrAskAsync(call, cancellationToken));
        return answer.Text is { } text && Disclosure.Is(text, question.Prompt, question.Marks)
            ? new CallAnswer(null, UnavailableReason.Unusable)
            : answer;
    }

    private async Task<CallAnswer> RecallOrAskAsync(ChainCall call, CancellationToken cancellationToken) =>
        call.Work.Turn is not null && await log.FindAnswerAsync(call.Work.Conversation, call.Question, cancellationToken) is { } known
            ? new CallAnswer(known, null)
            : await AskAsync(call, cancellationToken);

    private async Task<CallAnswer> AskAsync(ChainCall call, CancellationToken cancellationToken)
    {
        try
        {
            var content = await chain.Value.Door.GetChatMessageContentAsync(call.History, new ChainCallSettings(call), KernelFor(call), cancellationToken);
            return string.IsNullOrWhiteSpace(content.Content) ? new CallAnswer(null, UnavailableReason.Unreadable) : new CallAnswer(content.Content, null);
        }
        catch (ModelUnavailableException unavailable)
        {
            return new CallAnswer(null, unavailable.Reason);
        }
    }

    private Kernel? KernelFor(ChainCall call)
    {
        if (!call.HasTools)
        {
            return null;
        }

        var kernel = new Kernel(services: null, new KernelPluginCollection(call.Tools!));
        kernel.AutoFunctionInvocationFilters.Add(new ToolBounds(call, metrics, clock, loggers.CreateLogger<ToolBounds>()));
        return kernel;
    }
}

/// <summary>One of the two is null.</summary>
internal sealed record CallAnswer(string? Text, UnavailableReason? Failure);
