using System.Globalization;
using System.Text;
using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Analysis;

/// <summary>Words as they are compared here: without accents and Arabic vowel signs, and each Arabic letter in one of its forms. Other marks are letters and stay.</summary>
internal static class FoldedText
{
    public static string Of(string text, bool apostropheDivides)
    {
        var words = PlainText.Words(apostropheDivides ? text.Replace('\'', ' ').Replace('’', ' ') : text);
        return Ascii.IsValid(words) ? words : WithoutAccents(words);
    }

    private static string WithoutAccents(string words)
    {
        var folded = new StringBuilder(words.Length);
        foreach (var character in words.Normalize(NormalizationForm.FormD))
        {
            if (!IsAccent(character))
            {
                folded.Append(OneForm(character));
            }
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    // Latin accents, Arabic vowels and the dot that Hindi is often typed without; the other marks of Devanagari and those of Kana make other letters.
    private static bool IsAccent(char character) => character is (>= '\u0300' and <= '\u036F') or (>= '\u064B' and <= '\u065F') or '\u0670' or '\u0640' or '\u093C'
        && CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.ModifierLetter;

    private static char OneForm(char character) => character switch
    {
        'ٱ' => 'ا',
        'ى' => 'ي',
        'ة' => 'ه',
        'ß' => 's',
        _ => character,
    };
}
