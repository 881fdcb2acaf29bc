using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.DialogKit;

namespace ExitBot.Dialogs.WhatsAppTemplates;

/// <summary>Hears words for the builder, in English and in the language of the turn, and only when they are all that was said.</summary>
internal static class BuilderWords
{
    /// <param name="rest">What followed, for words that take something: the "2" of "open 2".</param>
    public static BuilderWord? Recognize(string text, TextCatalog<WhatsAppTemplateTexts> catalog, string language, out string rest)
    {
        rest = "";
        var said = PlainText.Words(text);
        foreach (var texts in new[] { catalog.For(language), catalog.For("en") })
        {
            foreach (var (word, phrases) in texts.Words)
            {
                if (!TakesMore(word) && phrases.Contains(said))
                {
                    return word;
                }

                if (TakesMore(word) && phrases.Where(phrase => said.StartsWith(phrase + " ", StringComparison.Ordinal)).MaxBy(phrase => phrase.Length) is { } begun)
                {
                    rest = said[(begun.Length + 1)..];
                    return word;
                }
            }
        }

        return null;
    }

    private static bool TakesMore(BuilderWord word) => word is BuilderWord.Open or BuilderWord.Translate;
}
