namespace ExitBot.Dialogs.LanguageModel.Providers;

internal sealed class OpenAIProvider : ModelProvider
{
    public override string Name => "OpenAI";

    public override Uri DefaultEndpoint { get; } = new("https://api.openai.com/v1");

    public override string DefaultModel => "gpt-4.1-mini";

    public override string DefaultEmbeddingModel => "text-embedding-3-small";
}
