using System.Collections.Frozen;
using System.Text;

namespace ExitBot.Dialogs.Conversations.Languages;

/// <summary>Which of the product's languages a text is in, by script and by the small words that every sentence has. Unsure is an answer.</summary>
internal static class LanguageGuess
{
    private const int LeastWords = 4;
    private const int LeastWordsToBeSure = 5;
    private const int LeastLetters = 6;
    private const int Lead = 1;
    private const int LeadToBeSure = 2;

    // Of the words of a sentence at least every fifth is a small one.
    private const int SmallShare = 5;

    private static readonly FrozenDictionary<string, FrozenSet<string>> SmallWords = new Dictionary<string, FrozenSet<string>>
    {
        ["en"] = Words("the and of to is was were you your that this with for not are have it what which would could about as at be by from they we i"
            + " my me but so just had been there when did because they only very never our than then"),
        ["es"] = Words("el la los las y de que es era usted tu su con para por no una un lo se más pero cómo qué como muy fue del al le sus yo mi me"
            + " pero porque hay estaba también ya ni sin cuando nunca solo mis hasta todo nadie ellos"),
        ["de"] = Words("meinem meinen meiner sind kann muss wann unser uns der die das und ist war sie ihr ihre dass mit für nicht ein eine zu den dem von auf es wie was haben sich auch als bei ich"
            + " mein meine mich mir aber wir nur noch wenn dann kein keine hat hatte man sehr weil immer nie"),
        ["fr"] = Words("le la les et de est était vous votre que avec pour ne pas une un des du ce cette qui dans sur plus il elle au aux nous je mon"
            + " ma mes mais cest jai jetais cétait nétait on ils très quand rien dun dune quon nai jamais parce sans"),
        ["pt"] = Words("o a os as e de que é era você sua seu com para por não uma um se mais mas como muito foi do da no na dos das ao eu meu minha"
            + " me porque também já sem nem estava ele ela nos nas quando nunca só tinha pelo pela"),
    }.ToFrozenDictionary();

    public static bool Knows(string language) => SmallWords.ContainsKey(language) || language is "hi" or "ar" or "ja";

    public static string? Of(string text) => OfScript(text) ?? OfWords(text);

    /// <summary>The same, long and plain enough to change the language of a conversation by it; null when not.</summary>
    public static string? Surely(string text)
    {
        if (OfScript(text) is { } language)
        {
            return text.EnumerateRunes().Count(Rune.IsLetter) >= LeastLetters ? language : null;
        }

        var words = PlainText.Words(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= LeastWordsToBeSure && OfWords(words, LeadToBeSure) is { } guessed && words.Count(SmallWords[guessed].Contains) >= words.Length / SmallShare
            ? guessed
            : null;
    }

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

    private static string? OfWords(string text) =>
        PlainText.Words(text).Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: >= LeastWords } words ? OfWords(words, Lead) : null;

    private static string? OfWords(string[] words, int lead)
    {
        var counts = SmallWords.Select(language => (language.Key, Count: words.Count(language.Value.Contains))).OrderByDescending(language => language.Count).ToArray();

        // Neighbours share small words: the first must have a clear lead.
        return counts[0].Count >= 2 && counts[0].Count > counts[1].Count + lead ? counts[0].Key : null;
    }

    private static FrozenSet<string> Words(string words) => PlainText.Words(words).Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
