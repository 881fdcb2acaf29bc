using System.Collections.Generic;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>The tokenizer that is used unless the options name another.</summary>
public class Tokenizer
{
    public static TokenizerFunction DefaultTokenizer => DefaultTokenizerImpl;

    /// <summary>Splits at blanks and punctuation; every character beyond the basic plane is a token of its own.</summary>
    public static List<Token> DefaultTokenizerImpl(string text, string locale = null)
    {
        var tokens = new List<Token>();
        if (string.IsNullOrEmpty(text))
        {
            return tokens;
        }

        // Start of the word at hand, -1 between words.
        var start = -1;
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsBmp)
            {
                Add(tokens, text, ref start, position);
                start = position;
                Add(tokens, text, ref start, position + rune.Utf16SequenceLength);
            }
            else if (IsBreak(rune.Value))
            {
                Add(tokens, text, ref start, position);
            }
            else if (start < 0)
            {
                start = position;
            }

            position += rune.Utf16SequenceLength;
        }

        Add(tokens, text, ref start, position);
        return tokens;
    }

    private static void Add(List<Token> tokens, string text, ref int start, int next)
    {
        if (start >= 0)
        {
            var word = text[start..next];
            tokens.Add(new Token { Start = start, End = next - 1, Text = word, Normalized = word.ToLowerInvariant() });
            start = -1;
        }
    }

    private static bool IsBreak(int codePoint)
    {
        return codePoint is <= 0x2F
            or (>= 0x3A and <= 0x40)
            or (>= 0x5B and <= 0x60)
            or (>= 0x7B and <= 0xBF)
            or (>= 0x02B9 and <= 0x036F)
            or (>= 0x2000 and <= 0x2BFF)
            or (>= 0x2E00 and <= 0x2E7F);
    }
}
