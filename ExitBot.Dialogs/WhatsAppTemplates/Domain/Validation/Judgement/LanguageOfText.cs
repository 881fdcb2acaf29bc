using System.Collections.Frozen;
using System.Text.Json;
using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Judgement;

/// <summary>Whether a text is clearly in another language than it says, by script and by the small words that every sentence has.</summary>
internal static class LanguageOfText
{
    private const int LeastSmallWords = 4;

    /// <summary>Where the declared language has not one of its own.</summary>
    private const int LeastAlone = 3;

    private static readonly Dictionary<string, string> SmallWords =
        JsonSerializer.Deserialize<Dictionary<string, string>>(EmbeddedFile.Read("WhatsAppTemplates/Domain/Validation/Judgement/small-words.json"))!;

    private static readonly string[] Known = [.. SmallWords.Keys];

    /// <summary>The places in <see cref="Known"/> of the languages that have a word.</summary>
    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> LanguagesByWord = SmallWords
        .SelectMany(language => language.Value.Split(' ').Distinct(StringComparer.Ordinal).Select(word => (Word: word, Place: Array.IndexOf(Known, language.Key))))
        .GroupBy(pair => pair.Word)
        .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Place).ToArray(), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

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

            return script == Script.Latin && Guess(text, declared) is { } guess && guess != declared && !AreRelatives(guess, declared) ? NameOf(guess) : null;
        }

        return null;
    }

    /// <summary>One of the languages whose small words are known; null when unsure.</summary>
    /// <param name="declared">The language it should be in; null when there is none.</param>
    public static string? Guess(JudgedText text, string? declared = null)
    {
        Span<int> counts = stackalloc int[Known.Length];
        var words = Count(text.Padded, counts);
        int best = 0, second = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            if (counts[i] > counts[best])
            {
                (best, second) = (i, counts[best]);
            }
            else
            {
                second = Math.Max(second, counts[i]);
            }
        }

        var most = counts[best];
        var least = Array.IndexOf(Known, declared) is >= 0 and var place && counts[place] == 0 ? LeastAlone : LeastSmallWords;
        return most >= least && most > second + 1 && most * 5 >= words ? Known[best] : null;
    }

    /// <returns>How many words there are.</returns>
    private static int Count(ReadOnlySpan<char> padded, Span<int> counts)
    {
        var words = 0;
        for (var start = 1; start < padded.Length; words++)
        {
            var length = padded[start..].IndexOf(' ');
            if (LanguagesByWord.TryGetValue(padded.Slice(start, length), out var languages))
            {
                foreach (var language in languages)
                {
                    counts[language]++;
                }
            }

            start += length + 1;
        }

        return words;
    }

    private static bool AreRelatives(string one, string other) => Relatives.Any(pair => pair.Contains(one) && pair.Contains(other));

    private static string NameOf(string language) => TemplateLanguages.NameOf(language);
}
