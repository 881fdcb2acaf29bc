using ExitBot.Dialogs.LanguageModel.Prompts;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using ChatTokenUsage = OpenAI.Chat.ChatTokenUsage;

namespace ExitBot.Dialogs.LanguageModel;

/// <summary>One question on its way through the chain, and what the links find out about it.</summary>
/// <param name="Topic">Prompt, version and input as a hash; the marks around data are not part of it.</param>
internal sealed record ChainCall(ModelWork Work, Prompt Prompt, string Topic, ChatHistory History, RecordContract? Contract = null, IReadOnlyList<KernelPlugin>? Tools = null)
{
    private readonly List<Action> _whenAccepted = [];
    private Action<ModelTokens>? _charge;

    /// <summary>The topic within its turn, so that a later turn is answered anew.</summary>
    public string Question { get; } = ContentHash.Of(Work.Turn ?? string.Empty, Topic);

    public bool HasTools => Tools is { Count: > 0 };

    /// <summary>Who was asked last, and how often in all.</summary>
    public string? Provider { get; set; }

    public string? Model { get; set; }

    public int Tries { get; set; }

    /// <summary>What its tokens cost so far, by the prices of whoever used them.</summary>
    public double Cost { get; private set; }

    /// <summary>Of 1,000,000 tokens, at whoever is asked now.</summary>
    public (double Prompt, double Completion) Prices { get; set; }

    public ModelTokens Tokens { get; private set; }

    /// <summary>Called with each part of what the provider says it used.</summary>
    public void WhenCharged(Action<ModelTokens> charge) => _charge += charge;

    public void Charge(ModelTokens tokens)
    {
        Tokens += tokens;
        Cost += ((tokens.Prompt * Prices.Prompt) + (tokens.Completion * Prices.Completion)) / 1_000_000;
        _charge?.Invoke(tokens);
    }

    public void Charge(ChatMessageContent answer)
    {
        if (answer.Metadata?.GetValueOrDefault("Usage") is ChatTokenUsage usage)
        {
            Charge(new ModelTokens(Math.Max(0, usage.InputTokenCount), Math.Max(0, usage.OutputTokenCount)));
        }
    }

    /// <summary>Called when the answer has turned out to be what was asked for.</summary>
    public void WhenAccepted(Action action) => _whenAccepted.Add(action);

    public void Accept() => _whenAccepted.ForEach(action => action());
}

internal readonly record struct ModelTokens(int Prompt, int Completion)
{
    public int Total => Prompt + Completion;

    public static ModelTokens operator +(ModelTokens left, ModelTokens right) => new(left.Prompt + right.Prompt, left.Completion + right.Completion);
}
