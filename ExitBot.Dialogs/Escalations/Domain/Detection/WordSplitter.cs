using System.Text;

namespace ExitBot.Dialogs.Escalations.Domain.Detection;

/// <summary>Splits a text into comparable words. Emoji and punctuation separate; some of it ends a sentence.</summary>
internal static class WordSplitter
{
    /// <summary>Signs that stand for a letter: "k*ll".</summary>
    public const string Masks = "*@$#";

    private const string Commas = ",:()[]\"“”«»„–—/、،";
    private const string Apostrophes = "'’‘ʼ`´";
    private const int MostRepeats = 2;

    public static List<Word> Split(string text, Writing writing)
    {
        var words = new List<Word>();
        var current = new StringBuilder();
        var (start, end, sentence, comma) = (0, 0, 0, false);
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var next = at + rune.Utf16SequenceLength;
            var isOwnWord = writing.ByCharacter && LetterFold.IsEastAsian(rune);
            if (isOwnWord)
            {
                Flush();
            }

            if (LetterFold.IsLetter(rune) || IsInside(text, at, next, writing))
            {
                start = current.Length == 0 ? at : start;
                if (!Apostrophes.Contains(text[at], StringComparison.Ordinal))
                {
                    current.Append(LetterFold.Of(rune));
                }

                end = next;
                if (isOwnWord)
                {
                    Flush();
                }
            }
            else
            {
                Flush();
                if (Sentences.EndsAt(text, at))
                {
                    (sentence, comma) = (sentence + 1, false);
                }
                else
                {
                    comma |= Commas.Contains(text[at], StringComparison.Ordinal);
                }
            }

            at = next;
        }

        Flush();
        return words;

        void Flush()
        {
            if (current.Length > 0)
            {
                words.Add(new Word(FormsOf(current.ToString(), writing), start, end, sentence, comma));
                comma = false;
                current.Clear();
            }
        }
    }

    /// <summary>A word of a pattern, comparable to those of texts. In writing by character it may be several.</summary>
    public static IEnumerable<string> Fold(string word, Writing writing)
    {
        var folded = string.Concat(word.EnumerateRunes().Select(LetterFold.Of));
        return writing.ByCharacter && word.EnumerateRunes().Any(LetterFold.IsEastAsian)
            ? folded.EnumerateRunes().Select(rune => rune.ToString())
            : [writing.Umlauts ? WithoutUmlauts(folded) : folded];
    }

    private static List<string> FormsOf(string word, Writing writing)
    {
        word = writing.Umlauts ? WithoutUmlauts(word) : word;

        // Doubled letters are ordinary; only three and more are a way of speaking.
        List<string> forms = HasRun(word) ? [Squeezed(word, MostRepeats), Squeezed(word, most: 1)] : [word];

        // Two prefixes may stand before a word, like "and" and "the".
        for (var (from, round) = (0, 0); round < 2 && writing.Prefixes.Count > 0; round++)
        {
            var upTo = forms.Count;
            for (; from < upTo; from++)
            {
                var form = forms[from];
                forms.AddRange(writing.Prefixes
                    .Where(prefix => form.Length >= prefix.Length + 2 && form.StartsWith(prefix, StringComparison.Ordinal))
                    .Select(prefix => form[prefix.Length..]));
            }
        }

        return forms;
    }

    private static bool HasRun(string word)
    {
        for (var i = MostRepeats; i < word.Length; i++)
        {
            if (word[i] == word[i - 1] && word[i] == word[i - 2] && !char.IsDigit(word[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static string Squeezed(string word, int most)
    {
        var calm = new StringBuilder(word.Length);
        var run = 0;
        foreach (var letter in word)
        {
            run = calm.Length > 0 && calm[^1] == letter ? run + 1 : 1;
            if (run <= most || char.IsDigit(letter))
            {
                calm.Append(letter);
            }
        }

        return calm.ToString();
    }

    private static string WithoutUmlauts(string word) => word
        .Replace("ae", "a", StringComparison.Ordinal)
        .Replace("oe", "o", StringComparison.Ordinal)
        .Replace("ue", "u", StringComparison.Ordinal);

    // Apostrophes, and signs that hide a letter: "k*ll".
    private static bool IsInside(string text, int at, int next, Writing writing)
    {
        var isApostrophe = Apostrophes.Contains(text[at], StringComparison.Ordinal);
        return at > 0 && next < text.Length && char.IsLetter(text[at - 1]) && (char.IsLetter(text[next]) || IsMask(text[next]))
            && (isApostrophe ? !writing.ApostropheSplits : IsMask(text[at]));
    }

    private static bool IsMask(char sign) => Masks.Contains(sign, StringComparison.Ordinal);
}
