namespace ExitBot.Dialogs.LanguageModel.Providers;

/// <summary>Only some of its models can be held to a schema, all of them to JSON.</summary>
internal sealed class GroqProvider : ModelProvider
{
    public override string Name => "Groq";

    public override Uri DefaultEndpoint { get; } = new("https://api.groq.com/openai/v1");

    public override string DefaultModel => "llama-3.3-70b-versatile";

    public override RecordFormat Records => RecordFormat.Json;
}
