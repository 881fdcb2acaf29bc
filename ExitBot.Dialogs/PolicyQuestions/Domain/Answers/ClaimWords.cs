using System.Collections.Frozen;
using System.Globalization;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Answers;

/// <summary>Words of a language that change what a sentence claims: those that deny, and numbers. "One" is none: it is an article in most languages.</summary>
/// <param name="Negations">What denies.</param>
/// <param name="Harmless">Phrases with such a word that deny nothing: "no later than".</param>
/// <param name="Numbers">A value and its words.</param>
/// <param name="Joins">What may stand between tens and units: "treinta y cinco".</param>
internal sealed record ClaimWords(
    IReadOnlyList<string> Negations, IReadOnlyList<string> Harmless, IReadOnlyDictionary<string, IReadOnlyList<string>> Numbers, IReadOnlyList<string> Joins)
{
    private static readonly FrozenDictionary<string, ClaimWords> All =
        WordFile.Read<Dictionary<string, ClaimWords>>("PolicyQuestions/Domain/Answers/claim-words.json").ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Dictionary<string, int> _values =
        Numbers.SelectMany(number => number.Value.Select(word => (word, int.Parse(number.Key, CultureInfo.InvariantCulture)))).ToDictionary(StringComparer.Ordinal);

    public static ClaimWords For(string language) => All[language];

    /// <summary>Whether a text denies something.</summary>
    /// <param name="harmless">More phrases that deny nothing, in the form of <see cref="PlainText.Words"/>.</param>
    public bool Denies(string text, IEnumerable<string> harmless)
    {
        var said = Harmless.Concat(harmless).OrderByDescending(phrase => phrase.Length)
            .Aggregate($" {PlainText.Words(text)} ", (rest, phrase) => rest.Replace(Framed(phrase), "  ", StringComparison.Ordinal));
        return Negations.Any(word => said.Contains(Framed(word), StringComparison.Ordinal));
    }

    /// <summary>The values of the number words in a text: "twenty-five" is 25, "two hundred" is 200.</summary>
    public IEnumerable<string> NumbersIn(string text)
    {
        var words = PlainText.Words(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Apart).ToArray();
        for (var place = 0; place < words.Length; place++)
        {
            if (!_values.TryGetValue(words[place], out var value))
            {
                continue;
            }

            while (NextOf(words, place) is var (next, at) && (next >= 100 ? value < 100 : value >= 20 && next < (value % 100 == 0 ? 100 : 20)))
            {
                value = next >= 100 ? value * next : value + next;
                place = at;
            }

            yield return value.ToString(CultureInfo.InvariantCulture);
        }
    }

    private (int Value, int At)? NextOf(string[] words, int place)
    {
        var at = place + 1 < words.Length && Joins.Contains(words[place + 1]) ? place + 2 : place + 1;
        return at < words.Length && _values.TryGetValue(words[at], out var value) ? (value, at) : null;
    }

    // "fünfundzwanzig" is twenty and five; Japanese numbers stand within a run of letters.
    private IEnumerable<string> Apart(string word)
    {
        if (Unspaced.IsIn(word))
        {
            return KanjiIn(word);
        }

        var join = word.IndexOf("und", StringComparison.Ordinal);
        return join > 0 && _values.ContainsKey(word[..join]) && _values.ContainsKey(word[(join + 3)..]) ? [word[(join + 3)..], word[..join]] : [word];
    }

    private IEnumerable<string> KanjiIn(string run)
    {
        for (var place = 0; place < run.Length; place++)
        {
            var length = Enumerable.Range(1, 2).Reverse().FirstOrDefault(length => place + length <= run.Length && _values.ContainsKey(run.Substring(place, length)));
            if (length > 0)
            {
                yield return run.Substring(place, length);
                place += length - 1;
            }
            else
            {
                yield return "";
            }
        }
    }

    private static string Framed(string words) => Unspaced.IsIn(words) ? words : $" {words} ";
}
