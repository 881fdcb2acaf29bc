namespace ExitBot.Dialogs.LanguageModel.Providers;

/// <summary>A model on a machine of one's own; the model must have been pulled.</summary>
internal sealed class OllamaProvider : ModelProvider
{
    public override string Name => "Ollama";

    public override Uri DefaultEndpoint { get; } = new("http://localhost:11434/v1");

    public override string DefaultModel => "llama3.1";

    public override string DefaultEmbeddingModel => "nomic-embed-text";

    public override bool NeedsKey => false;

    public override bool OldTokenLimit => true;
}
