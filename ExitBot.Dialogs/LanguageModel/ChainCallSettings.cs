using Microsoft.SemanticKernel;

namespace ExitBot.Dialogs.LanguageModel;

/// <summary>Carries the call through the kernel's interface from link to link. The last one makes the provider's own settings of it.</summary>
internal sealed class ChainCallSettings(ChainCall call) : PromptExecutionSettings
{
    public ChainCall Call => call;

    /// <exception cref="ArgumentException">Somebody went past <see cref="ModelAsker"/>.</exception>
    public static ChainCall CallOf(PromptExecutionSettings? settings) =>
        (settings as ChainCallSettings)?.Call ?? throw new ArgumentException($"Ask through {nameof(ModelAsker)}.", nameof(settings));
}
