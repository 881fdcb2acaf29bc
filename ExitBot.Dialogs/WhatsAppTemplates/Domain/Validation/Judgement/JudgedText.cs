using System.Globalization;
using System.Text;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Judgement;

/// <summary>A text made ready for several lists of phrases, quickly: compatibility forms are not folded.</summary>
internal sealed class JudgedText
{
    private const string Apostrophes = "'’‘ʼ`´";

    private const int ShortestCode = 4;
    private const int LongestCode = 8;

    private string[]? _words;
    private Hints? _hints;

    public JudgedText(string text)
    {
        Folded = text.ToLowerInvariant();
        Padded = Pad(Folded);
    }

    public string Folded { get; }

    /// <summary>The words, with a blank before and behind each.</summary>
    public string Padded { get; }

    public IReadOnlyList<string> Words => _words ??= Padded.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public Hints Hints => _hints ??= PhraseBook.In(this);

    /// <summary>Whether there is a number as long as codes are.</summary>
    public bool HasCode
    {
        get
        {
            var digits = 0;
            var isNumber = true;
            foreach (var character in Padded)
            {
                if (character == ' ')
                {
                    if (isNumber && digits is >= ShortestCode and <= LongestCode)
                    {
                        return true;
                    }

                    (digits, isNumber) = (0, true);
                }
                else
                {
                    digits++;
                    isNumber &= char.IsDigit(character);
                }
            }

            return false;
        }
    }

    private static string Pad(string folded)
    {
        var words = new StringBuilder(folded.Length + 2).Append(' ');
        var isBlank = true;
        foreach (var character in folded)
        {
            if (char.IsAsciiLetterOrDigit(character) || (!char.IsAscii(character) && (char.IsLetterOrDigit(character) || IsMark(character))))
            {
                words.Append(character);
                isBlank = false;
            }
            else if (!isBlank && !Apostrophes.Contains(character, StringComparison.Ordinal))
            {
                words.Append(' ');
                isBlank = true;
            }
        }

        return isBlank ? words.ToString() : words.Append(' ').ToString();
    }

    private static bool IsMark(char character) =>
        char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark && character is not (>= '\uFE00' and <= '\uFE0F');
}
