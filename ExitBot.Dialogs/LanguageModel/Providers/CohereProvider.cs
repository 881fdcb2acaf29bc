namespace ExitBot.Dialogs.LanguageModel.Providers;

internal sealed class CohereProvider : ModelProvider
{
    public override string Name => "Cohere";

    public override Uri DefaultEndpoint { get; } = new("https://api.cohere.ai/compatibility/v1");

    public override string DefaultModel => "command-a-03-2025";

    public override RecordFormat Records => RecordFormat.Json;

    public override bool OldTokenLimit => true;
}
