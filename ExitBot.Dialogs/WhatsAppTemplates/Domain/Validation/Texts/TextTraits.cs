using System.Globalization;
using System.Text;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Texts;

/// <summary>What rules ask of a text, found in one pass. Placeholders count for the runs of blanks and for nothing else.</summary>
internal readonly record struct TextTraits
{
    private const string FormattingMarks = "*_~`";

    public int EmojiCount { get; private init; }

    public int WordCount { get; private init; }

    /// <summary>Characters of scripts that put no blanks between words: Chinese, Japanese, Thai, Lao, Khmer, Burmese.</summary>
    public int UnspacedCount { get; private init; }

    public bool HasLineBreak { get; private init; }

    public bool HasTab { get; private init; }

    public bool HasFormatting { get; private init; }

    public int LongestRunOfBlanks { get; private init; }

    /// <summary>Blanks and tabs between line breaks do not end the run.</summary>
    public int LongestRunOfLineBreaks { get; private init; }

    /// <summary>Words, two characters of unspaced script being about one.</summary>
    public int FixedWords => WordCount + (UnspacedCount / 2);

    public bool IsUnspaced => UnspacedCount > WordCount;

    public static TextTraits Of(string text, IReadOnlyList<Variable> variables)
    {
        var emoji = default(Emoji);
        int words = 0, unspaced = 0, blanks = 0, mostBlanks = 0, breaks = 0, mostBreaks = 0, next = 0;
        bool inWord = false, tab = false, formatting = false;
        for (var at = 0; at < text.Length;)
        {
            if (next < variables.Count && at == variables[next].Start)
            {
                at = variables[next++].End;
                (inWord, blanks, breaks) = (false, 0, 0);
                continue;
            }

            if (char.IsAsciiLetter(text[at]))
            {
                words += inWord ? 0 : 1;
                (inWord, blanks, breaks) = (true, 0, 0);
                emoji.SeeLetter();
                at++;
                continue;
            }

            var rune = Rune.TryGetRuneAt(text, at, out var whole) ? whole : Rune.ReplacementChar;
            at += rune.Utf16SequenceLength;
            var isUnspaced = IsUnspacedScript(rune.Value);
            var isWord = !isUnspaced && IsWordPart(rune);
            words += isWord && !inWord ? 1 : 0;
            unspaced += isUnspaced ? 1 : 0;
            inWord = isWord || (inWord && rune.Value is '\'' or '’' or '-');
            emoji.See(rune);
            tab |= rune.Value == '\t';
            formatting |= FormattingMarks.Contains((char)Math.Min(rune.Value, char.MaxValue), StringComparison.Ordinal);
            blanks = IsBlank(rune) ? blanks + 1 : 0;
            breaks = rune.Value == '\n' ? breaks + 1 : IsBlank(rune) || rune.Value is '\t' or '\r' ? breaks : 0;
            mostBlanks = Math.Max(mostBlanks, blanks);
            mostBreaks = Math.Max(mostBreaks, breaks);
        }

        return new TextTraits
        {
            EmojiCount = emoji.Count,
            WordCount = words,
            UnspacedCount = unspaced,
            HasLineBreak = text.AsSpan().ContainsAny("\n\r\u2028\u2029"),
            HasTab = tab,
            HasFormatting = formatting,
            LongestRunOfBlanks = mostBlanks,
            LongestRunOfLineBreaks = mostBreaks,
        };
    }

    private static bool IsBlank(Rune rune) => rune.IsAscii ? rune.Value == ' ' : Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator;

    private static bool IsWordPart(Rune rune) => rune.IsAscii
        ? char.IsAsciiLetterOrDigit((char)rune.Value)
        : Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsUnspacedScript(int value) => value is
        (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
        or (>= 0x3041 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0x20000 and <= 0x2FFFF);
}
