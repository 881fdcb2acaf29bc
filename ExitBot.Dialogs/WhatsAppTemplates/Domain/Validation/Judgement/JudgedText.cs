using System.Globalization;
using System.Text;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Judgement;

/// <summary>A text made ready for several lists of phrases, quickly: compatibility forms are not folded.</summary>
internal sealed class JudgedText
{
    private const string Apostrophes = "'’‘ʼ`´";

    public JudgedText(string text)
    {
        Folded = text.ToLowerInvariant();
        Padded = Pad(Folded);
        Words = Padded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    public string Folded { get; }

    /// <summary>The words, with a blank before and behind each.</summary>
    public string Padded { get; }

    public IReadOnlyList<string> Words { get; }

    private static string Pad(string folded)
    {
        var words = new StringBuilder(folded.Length + 2).Append(' ');
        foreach (var character in folded)
        {
            if (char.IsLetterOrDigit(character) || IsMark(character))
            {
                words.Append(character);
            }
            else if (words[^1] != ' ' && !Apostrophes.Contains(character, StringComparison.Ordinal))
            {
                words.Append(' ');
            }
        }

        return words[^1] == ' ' ? words.ToString() : words.Append(' ').ToString();
    }

    private static bool IsMark(char character) =>
        char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark && character is not (>= '\uFE00' and <= '\uFE0F');
}
