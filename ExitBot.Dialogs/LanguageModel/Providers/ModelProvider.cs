namespace ExitBot.Dialogs.LanguageModel.Providers;

/// <summary>How an answer in the form of a record is asked for.</summary>
internal enum RecordFormat
{
    /// <summary>The provider holds the model to a JSON schema.</summary>
    Schema,

    /// <summary>The provider holds the model to JSON; the schema is told in words.</summary>
    Json,

    /// <summary>Everything is told in words.</summary>
    Told,
}

/// <summary>What is particular about one provider behind the OpenAI protocol. A new one: a class like its neighbours, and its line in <see cref="ModelProviders"/>.</summary>
internal abstract class ModelProvider
{
    public abstract string Name { get; }

    public virtual Uri? DefaultEndpoint => null;

    public virtual string? DefaultModel => null;

    /// <summary>Null: one must be named.</summary>
    public virtual string? DefaultEmbeddingModel => null;

    public virtual string ExampleEndpoint => DefaultEndpoint?.ToString() ?? "https://models.example.com/v1";

    /// <summary>In error texts, after "the name of".</summary>
    public virtual string ModelIs => "a model";

    public virtual bool NeedsKey => true;

    public virtual RecordFormat Records => RecordFormat.Schema;

    /// <summary>Takes the longest answer as max_tokens instead of max_completion_tokens.</summary>
    public virtual bool OldTokenLimit => false;

    /// <summary>The address that is called, from the one in the settings.</summary>
    public virtual Uri AddressOf(Uri endpoint) => endpoint;
}
