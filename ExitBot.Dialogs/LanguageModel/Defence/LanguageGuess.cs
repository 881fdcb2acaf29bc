using System.Collections.Frozen;
using System.Text;
using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.LanguageModel.Defence;

/// <summary>Which of the product's languages a text is in, by script and by the small words that every sentence has. Unsure is an answer.</summary>
internal static class LanguageGuess
{
    private const int LeastWords = 4;

    private static readonly FrozenDictionary<string, FrozenSet<string>> SmallWords = new Dictionary<string, FrozenSet<string>>
    {
        ["en"] = Words("the and of to is was were you your that this with for not are have it what which would could about as at be by from they we"),
        ["es"] = Words("el la los las y de que es era usted tu su con para por no una un lo se más pero cómo qué como muy fue del al le sus"),
        ["de"] = Words("der die das und ist war sie ihr ihre dass mit für nicht ein eine zu den dem von auf es wie was haben sich auch als bei"),
        ["fr"] = Words("le la les et de est était vous votre que avec pour ne pas une un des du ce cette qui dans sur plus il elle au aux nous"),
        ["pt"] = Words("o a os as e de que é era você sua seu com para por não uma um se mais mas como muito foi do da no na dos das ao"),
    }.ToFrozenDictionary();

    public static bool Knows(string language) => SmallWords.ContainsKey(language) || language is "hi" or "ar" or "ja";

    public static string? Of(string text) => OfScript(text) ?? OfWords(text);

    private static string? OfScript(string text)
    {
        int letters = 0, arabic = 0, devanagari = 0, kana = 0, han = 0;
        foreach (var rune in text.EnumerateRunes().Where(Rune.IsLetter))
        {
            letters++;
            switch (rune.Value)
            {
                case >= 0x0600 and <= 0x06FF:
                    arabic++;
                    break;
                case >= 0x0900 and <= 0x097F:
                    devanagari++;
                    break;
                case >= 0x3040 and <= 0x30FF:
                    kana++;
                    break;
                case >= 0x4E00 and <= 0x9FFF:
                    han++;
                    break;
            }
        }

        return arabic * 2 > letters ? "ar" : devanagari * 2 > letters ? "hi" : kana > 0 && (kana + han) * 2 > letters ? "ja" : null;
    }

    private static string? OfWords(string text)
    {
        var words = PlainText.Words(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < LeastWords)
        {
            return null;
        }

        var counts = SmallWords.Select(language => (language.Key, Count: words.Count(language.Value.Contains))).OrderByDescending(language => language.Count).ToArray();

        // Neighbours share small words: the first must have a clear lead.
        return counts[0].Count >= 2 && counts[0].Count > counts[1].Count + 1 ? counts[0].Key : null;
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
