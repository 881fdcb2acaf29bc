using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>
/// Whole words in texts that are both in <see cref="Conversations.PlainText.Words"/> form. Arabic words may have an article and
/// particles before them; Japanese ones stand anywhere.
/// </summary>
internal static class Phrase
{
    // "and the", "with the", "for the": written together with the word they belong to.
    private static readonly string[] ArabicPrefixes = ["ال", "و", "ف", "ب", "ل", "ك", "وال", "فال", "بال", "كال", "لل", "ول", "وب", "وبال", "ولل"];

    public static bool IsIn(string phrase, string said) => Find(phrase, said) >= 0;

    /// <summary>Where it begins, -1 when it is not there.</summary>
    public static int Find(string phrase, string said)
    {
        for (var at = said.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = said.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            if (BeginsWord(said, at) && EndsWord(said, at + phrase.Length))
            {
                return at;
            }
        }

        return -1;
    }

    public static bool AnyIsIn(IEnumerable<string> phrases, string said) => phrases.Any(phrase => IsIn(phrase, said));

    /// <summary>The word without what Arabic writes before it, as often as something comes off.</summary>
    public static IEnumerable<string> WithoutPrefixes(string word) => word.Length == 0 || !IsArabic(word[0]) ? [] : Bared(word);

    public static int WordCount(string said)
    {
        var count = 0;
        foreach (var range in said.AsSpan().Split(' '))
        {
            var word = said.AsSpan(range);
            count += word.Length == 0 ? 0 : Unspaced.Is(word[0]) ? Unspaced.Words(word.Length) : 1;
        }

        return count;
    }

    private static bool BeginsWord(string said, int at)
    {
        if (at == 0 || said[at - 1] == ' ' || Unspaced.Is(said[at]))
        {
            return true;
        }

        var wordAt = said.LastIndexOf(' ', at - 1) + 1;
        return IsArabic(said[at]) && ArabicPrefixes.Contains(said[wordAt..at]);
    }

    private static bool EndsWord(string said, int end) => end == said.Length || said[end] == ' ' || Unspaced.Is(said[end - 1]);

    private static bool IsArabic(char letter) => letter is >= '\u0600' and <= '\u06FF';

    private static IEnumerable<string> Bared(string word) => ArabicPrefixes
        .Where(prefix => word.Length > prefix.Length + 1 && word.StartsWith(prefix, StringComparison.Ordinal))
        .Select(prefix => word[prefix.Length..]);
}
