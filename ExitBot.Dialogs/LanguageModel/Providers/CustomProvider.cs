namespace ExitBot.Dialogs.LanguageModel.Providers;

/// <summary>Whatever speaks the protocol (Anthropic's compatible address, vLLM, llama.cpp, a gateway). Nothing is taken for granted.</summary>
internal sealed class CustomProvider : ModelProvider
{
    public override string Name => "Custom";

    public override bool NeedsKey => false;

    public override RecordFormat Records => RecordFormat.Told;

    public override bool OldTokenLimit => true;
}
