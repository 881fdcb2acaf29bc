using System.Buffers;
using System.Globalization;
using System.Text;
using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Dialogs.Conversations;

/// <summary>What people type, made comparable: any script, any keyboard.</summary>
public static class PlainText
{
    private const string Apostrophes = "'’‘ʼ`´";
    private const int LongestOnStack = 256;

    /// <summary>
    /// Lower case, digits of every script as 0-9, and without what people leave out or type in several ways: compatibility forms
    /// (full-width, circled), accents, vowel signs and the letter forms of <see cref="Languages.LetterForms"/>. Punctuation stays.
    /// </summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant().Trim();
        }

        var folded = new StringBuilder(text.Length);
        foreach (var rune in WellFormed(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber)
            {
                folded.Append((int)Rune.GetNumericValue(rune));
            }
            else
            {
                LetterForms.Append(folded, Rune.ToLowerInvariant(rune));
            }
        }

        return folded.ToString().Normalize(NormalizationForm.FormC).Trim();
    }

    /// <summary>Folded, and only words and numbers, one blank between them. Empty for emoji or punctuation alone.</summary>
    public static string Words(string text)
    {
        var folded = Fold(text);
        Span<char> words = folded.Length <= LongestOnStack ? stackalloc char[folded.Length] : new char[folded.Length];
        words = words[..(Ascii.IsValid(folded) ? CopyAscii(folded, words) : CopyRunes(folded, words))].TrimEnd(' ');
        return words.SequenceEqual(folded) ? folded : words.ToString();
    }

    /// <summary>Line breaks, tabs and whatever cannot be seen become one blank.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var isBlank = char.IsWhiteSpace(character) || char.IsControl(character);
            if (!isBlank)
            {
                line.Append(character);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>Cut to at most <paramref name="longest"/> characters with an ellipsis, never through a character.</summary>
    public static string Shorten(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        return string.Concat(Cut(text, longest - 1).AsSpan().TrimEnd(), "…");
    }

    /// <summary>The beginning, of at most <paramref name="longest"/> characters, never through a character.</summary>
    public static string Cut(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];

    private static int CopyAscii(string folded, Span<char> words)
    {
        var length = 0;
        foreach (var character in folded)
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                words[length++] = character;
            }
            else if (length > 0 && words[length - 1] != ' ' && character is not ('\'' or '`'))
            {
                words[length++] = ' ';
            }
        }

        return length;
    }

    private static int CopyRunes(string folded, Span<char> words)
    {
        var length = 0;
        foreach (var rune in folded.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || IsMark(rune))
            {
                length += rune.EncodeToUtf16(words[length..]);
            }
            else if (length > 0 && words[length - 1] != ' ' && !IsApostrophe(rune))
            {
                words[length++] = ' ';
            }
        }

        return length;
    }

    private static bool IsApostrophe(Rune rune) => rune.IsBmp && Apostrophes.Contains((char)rune.Value, StringComparison.Ordinal);

    private static bool IsMark(Rune rune) => !rune.IsAscii && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        && rune.Value is not (>= 0xFE00 and <= 0xFE0F);

    // Normalize throws on lone surrogates and on what Unicode keeps for internal use, and people's clients do send them.
    private static string WellFormed(string text) => IsWellFormed(text)
        ? text
        : string.Concat(text.EnumerateRunes().Where(rune => !IsInternal(rune.Value)).Select(rune => rune.ToString()));

    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out var rune, out var taken) != OperationStatus.Done || IsInternal(rune.Value))
            {
                return false;
            }

            text = text[taken..];
        }

        return true;
    }

    private static bool IsInternal(int value) => (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF;
}
