using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.LanguageModel.Prompts;

/// <summary>Every prompt of the product. docs/prompts.md shows them.</summary>
internal static class PromptCatalog
{
    public const string FileEnding = ".prompt.md";

    public static IReadOnlyList<Prompt> LoadAll() =>
        [.. EmbeddedFile.EndingWith(FileEnding).Select(Prompt.Load).OrderBy(prompt => prompt.Name, StringComparer.Ordinal)];
}
