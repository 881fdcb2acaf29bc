using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Analysis;

/// <summary>The lexicons of all languages, and which of them a text is to be read with: people do not always write in the language of the interview.</summary>
internal sealed class Lexicons
{
    private const string Fallback = "en";
    private const int SureAbove = 1;

    private static readonly Lazy<Lexicons> OfProduct = new(() => new Lexicons());

    private readonly Dictionary<string, AnalysisWords> _byLanguage;

    private Lexicons() =>
        _byLanguage = EmbeddedFile.In(AnalysisWords.Folder).Select(AnalysisWords.Load).ToDictionary(words => words.Language, StringComparer.Ordinal);

    public static Lexicons Shipped => OfProduct.Value;

    public IEnumerable<AnalysisWords> All => _byLanguage.Values;

    public AnalysisWords For(string language) => _byLanguage.GetValueOrDefault(language) ?? _byLanguage[Fallback];

    public AnalysisWords For(string text, string language)
    {
        if (ByScript(text) is { } script)
        {
            return For(script);
        }

        // Latin letters in an interview of another script are taken for English.
        var own = For(language is "hi" or "ar" or "ja" ? Fallback : language);
        var best = _byLanguage.Values.MaxBy(words => words.CommonIn(words.Fold(text)))!;
        return best.CommonIn(best.Fold(text)) > own.CommonIn(own.Fold(text)) + SureAbove ? best : own;
    }

    private static string? ByScript(string text)
    {
        var (hindi, arabic, japanese, latin) = (0, 0, 0, 0);
        foreach (var character in text)
        {
            switch (character)
            {
                case >= '\u0900' and <= '\u097F':
                    hindi++;
                    break;
                case >= '\u0600' and <= '\u06FF':
                    arabic++;
                    break;
                case (>= '\u3040' and <= '\u30FF') or (>= '\u4E00' and <= '\u9FFF'):
                    japanese++;
                    break;
                case (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                    latin++;
                    break;
            }
        }

        var most = Math.Max(hindi, Math.Max(arabic, japanese));
        return most == 0 || most * 2 < latin ? null : most == hindi ? "hi" : most == arabic ? "ar" : "ja";
    }
}
