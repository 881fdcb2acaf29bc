using System.Globalization;
using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Dialogs.Conversations.Phrases;

/// <summary>One word of what somebody said, in <see cref="PlainText.Words"/> form, and where it stands in it.</summary>
public readonly record struct PhraseToken(string Word, int Start, int End);

/// <summary>
/// What somebody said, cut into words without losing what was written: each word knows its place. Numbers keep their points ("27.11.2026",
/// "17:30"), a colon is a word of its own, and where no blanks are written every letter is.
/// </summary>
public sealed class PhraseText
{
    public const string Colon = ":";

    private const string Apostrophes = "'’‘ʼ`´";

    private readonly Dictionary<PhrasePattern, bool> _mayFit = [];
    private HashSet<string>? _words;

    private PhraseText(string text, IReadOnlyList<PhraseToken> tokens) => (Text, Tokens) = (text, tokens);

    public string Text { get; }

    public IReadOnlyList<PhraseToken> Tokens { get; }

    public int Count => Tokens.Count;

    public static PhraseText Of(string text)
    {
        var tokens = new List<PhraseToken>();
        for (var at = 0; at < text.Length;)
        {
            var end = EndOfWord(text, at);
            if (end > at && Word(text[at..end]) is { Length: > 0 } word)
            {
                tokens.Add(new PhraseToken(word, at, end));
            }

            at = Math.Max(end, at + 1);
        }

        return new PhraseText(text, tokens);
    }

    /// <summary>As it was written, with what stands between the words.</summary>
    public string Slice(int at, int count) => count == 0 ? "" : Text[Tokens[at].Start..Tokens[at + count - 1].End];

    public PhraseText Part(int at, int count) => Of(Slice(at, count));

    /// <summary>Whether the words that a pattern needs are there, wherever. Patterns ask at every place of a text; it is looked for once.</summary>
    internal bool MayFit(PhrasePattern pattern)
    {
        if (!_mayFit.TryGetValue(pattern, out var fits))
        {
            _mayFit[pattern] = fits = pattern.NeedsOnly(Has);
        }

        return fits;
    }

    public bool Has(string word) => (_words ??= [.. Tokens.Select(token => token.Word)]).Contains(word);

    public bool Has(IReadOnlySet<string> words) => Tokens.Any(token => words.Contains(token.Word));

    private static int EndOfWord(string text, int at)
    {
        var end = at + 1;
        if (text[at] is ':' or '：' || Unspaced.Is(text[at]))
        {
            return end;
        }

        if (char.IsDigit(text[at]))
        {
            while (end < text.Length && (char.IsDigit(text[end]) || JoinsDigits(text, end)))
            {
                end++;
            }

            return end;
        }

        if (!IsLetter(text[at]))
        {
            return at;
        }

        while (end < text.Length && (IsLetter(text[end]) || JoinsLetters(text, end)) && !Unspaced.Is(text[end]))
        {
            end++;
        }

        return end;
    }

    private static bool JoinsDigits(string text, int at) =>
        text[at] is '.' or '/' or ':' or '-' && at + 1 < text.Length && char.IsDigit(text[at + 1]) && char.IsDigit(text[at - 1]);

    private static bool JoinsLetters(string text, int at) =>
        Apostrophes.Contains(text[at], StringComparison.Ordinal) && at + 1 < text.Length && IsLetter(text[at + 1]);

    private static bool IsLetter(char letter) => char.IsLetter(letter) || char.IsSurrogate(letter)
        || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string Word(string written) => written is ":" or "：" ? Colon
        : char.IsDigit(written[0]) ? PlainText.Fold(written)
        : PlainText.Words(written).Replace(" ", "", StringComparison.Ordinal);
}
