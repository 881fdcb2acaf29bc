namespace ExitBot.Dialogs.LanguageModel.Embeddings;

/// <summary>Which model turns texts into vectors. Without one, documents are searched by their words alone.</summary>
public sealed class EmbeddingOptions : ModelProviderOptions
{
    /// <summary>How many numbers a vector is asked for; null: what the model has.</summary>
    public int? Dimensions { get; init; }

    /// <summary>How long a person's question waits for its vector. After that it is searched for by its words.</summary>
    public double QuestionSeconds { get; init; } = 3;

    /// <summary>The cosine from which a passage counts as near enough to be an answer. It depends on the model.</summary>
    public double NearFrom { get; init; } = 0.55;

    /// <summary>Texts in one call.</summary>
    public int Batch { get; init; } = 32;
}
