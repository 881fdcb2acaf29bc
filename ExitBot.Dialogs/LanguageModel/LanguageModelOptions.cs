using ExitBot.Dialogs.LanguageModel.Embeddings;

namespace ExitBot.Dialogs.LanguageModel;

/// <summary>Which model is asked, by whom and how much.</summary>
public sealed class LanguageModelOptions : ModelProviderOptions
{
    public const string SectionName = "LanguageModel";

    /// <summary>For all model work of one turn: tries, repairs and the fallback together.</summary>
    public double TimeoutSeconds { get; init; } = 20;

    /// <summary>Of all conversations together, by UTC day.</summary>
    public long DailyTokens { get; init; } = 2_000_000;

    /// <summary>Of one conversation, as long as its calls are kept.</summary>
    public long ConversationTokens { get; init; } = 100_000;

    /// <summary>Calls under way to one provider at once. Who comes when all are taken waits, within the time of the turn.</summary>
    public int MaxConcurrent { get; init; } = 1_000;

    /// <summary>Failed calls within 30 seconds, at least half of all, after which a provider is left alone.</summary>
    public int BreakAfterFailures { get; init; } = 5;

    /// <summary>How long it is left alone. Then one call tries, and each failure of such a call doubles the time, up to ten minutes.</summary>
    public double BreakSeconds { get; init; } = 30;

    /// <summary>Answers kept for questions that may be asked by anybody.</summary>
    public int CacheEntries { get; init; } = 1_000;

    public double CacheMinutes { get; init; } = 60;

    /// <summary>Asked while the circuit of the first one is open.</summary>
    public ModelProviderOptions Fallback { get; init; } = new();

    /// <summary>Apart from the others: a provider of answers need not be one of vectors.</summary>
    public EmbeddingOptions Embeddings { get; init; } = new();

    public bool IsOn => IsSet;
}
