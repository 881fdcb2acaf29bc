using System.Collections.Frozen;
using System.Text.Json;
using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Judgement;

/// <summary>Whether a text is clearly in another language than it says, by script and by the small words that every sentence has.</summary>
internal static class LanguageOfText
{
    private const int LeastSmallWords = 4;

    private static readonly FrozenDictionary<string, FrozenSet<string>> SmallWords =
        JsonSerializer.Deserialize<Dictionary<string, string>>(EmbeddedFile.Read("WhatsAppTemplates/Domain/Validation/Judgement/small-words.json"))!
            .ToFrozenDictionary(language => language.Key, language => language.Value.Split(' ').ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Languages so close that their small words do not tell them apart.</summary>
    private static readonly string[][] Relatives = [["id", "ms"], ["nl", "af"], ["es", "ca"]];

    /// <summary>The English name of the language or script the text is in; null when it may well be in the declared one.</summary>
    public static string? Other(JudgedText text, string declared)
    {
        if (Script.Of(text.Padded) is { } script)
        {
            if (!Script.Writes(script, declared))
            {
                return script == Script.Latin && Guess(text) is { } written ? NameOf(written) : $"{script} script";
            }

            return script == Script.Latin && Guess(text) is { } guess && guess != declared && !AreRelatives(guess, declared) ? NameOf(guess) : null;
        }

        return null;
    }

    /// <summary>One of the languages whose small words are known; null when unsure.</summary>
    public static string? Guess(JudgedText text)
    {
        string? best = null;
        int most = 0, second = 0;
        foreach (var (language, small) in SmallWords)
        {
            var count = text.Words.Count(small.Contains);
            if (count > most)
            {
                (best, second, most) = (language, most, count);
            }
            else
            {
                second = Math.Max(second, count);
            }
        }

        return most >= LeastSmallWords && most > second + 1 && most * 5 >= text.Words.Count ? best : null;
    }

    private static bool AreRelatives(string one, string other) => Relatives.Any(pair => pair.Contains(one) && pair.Contains(other));

    private static string NameOf(string language) => TemplateLanguages.NameOf(language);
}
