using System.Collections.Frozen;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

/// <summary>Takes texts of one language apart, documents and questions alike.</summary>
public sealed class LanguageAnalyser
{
    private readonly Stemmer _stemmer;
    private readonly FrozenSet<string> _stop;
    private readonly FrozenSet<string> _talk;
    private readonly WordMeanings _meanings;
    private readonly CompoundWords? _compounds;
    private readonly UnspacedText _unspaced;
    private readonly ILookup<string, string> _hints;

    /// <exception cref="InvalidDataException">A word stands under two names.</exception>
    public LanguageAnalyser(string language, PolicyWords words)
    {
        var joinsWords = language == "de";
        _stemmer = new Stemmer(words.Prefixes, words.Suffixes);
        _stop = words.Stop.ToFrozenSet(StringComparer.Ordinal);
        _talk = (words.Talk ?? []).ToFrozenSet(StringComparer.Ordinal);
        _meanings = new WordMeanings(language, words, _stemmer, joinsWords);
        _compounds = joinsWords ? new CompoundWords(_meanings.ByStem, _stemmer) : null;
        _unspaced = new UnspacedText(_meanings.ByStem, _stop);
        _hints = words.Hints.SelectMany(hint => hint.Value.Select(phrase => (hint.Key, Phrase: PlainText.Words(phrase)))).ToLookup(hint => hint.Phrase, hint => hint.Key, StringComparer.Ordinal);
    }

    public IEnumerable<TextUnit> Units(string text) => Units(text, stands: null);

    /// <summary>Of a question hints count, too, and a word that stands nowhere is taken for the known one that is a letter away from it.</summary>
    /// <param name="stands">Whether a stem stands in some document.</param>
    public IEnumerable<TextUnit> UnitsOfQuestion(string text, Func<string, bool> stands) => HintsIn(text).Concat(Units(text, stands));

    private IEnumerable<TextUnit> Units(string text, Func<string, bool>? stands)
    {
        var words = PlainText.Words(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var stems = Array.ConvertAll(words, _stemmer.Stem);
        var apart = _meanings.ApartIn(words, stems);
        for (var place = 0; place < words.Length;)
        {
            if (Unspaced.IsIn(words[place]))
            {
                foreach (var unit in _unspaced.Units(words[place]))
                {
                    yield return unit;
                }

                place++;
                continue;
            }

            var (meaning, length) = _meanings.PhraseAt(words, stems, place);
            foreach (var unit in length > 1 ? OfPhrase(words, stems, place, length, meaning) : OfWord(words[place], stems[place], apart?.GetValueOrDefault(place) ?? meaning, stands))
            {
                yield return unit;
            }

            place += length;
        }
    }

    private IEnumerable<TextUnit> OfPhrase(string[] words, string[] stems, int place, int length, Meaning? meaning)
    {
        var all = Enumerable.Range(place, length).ToList();
        var telling = all.Where(each => !_stop.Contains(words[each]) && (_meanings.ByStem.GetValueOrDefault(stems[each]) is not { } other || other.Concept == meaning?.Concept)).Select(each => stems[each]);
        yield return new TextUnit([.. telling], meaning?.Concept, meaning?.IsTopic == true) { Evoked = _meanings.EvokedBy(string.Join(' ', stems, place, length)) };
        foreach (var inner in all)
        {
            if (!_meanings.ByStem.TryGetValue(stems[inner], out var within) || within.Concept == meaning?.Concept)
            {
                continue;
            }

            if (meaning is not null)
            {
                // "Unused leave" is a matter of leave, and of what is unused.
                yield return new TextUnit([], within.Concept, IsHint: true);
            }
            else if (!_stop.Contains(words[inner]))
            {
                // "Stay on your plan" makes one think of something; what its words mean they mean all the same.
                yield return new TextUnit([stems[inner]], within.Concept, within.IsTopic);
            }
        }
    }

    private IEnumerable<TextUnit> OfWord(string word, string stem, Meaning? meaning, Func<string, bool>? stands)
    {
        var isStop = _stop.Contains(word);
        if (meaning is null && isStop)
        {
            yield break;
        }

        var evoked = isStop ? [] : _meanings.EvokedBy(stem);
        if (meaning is null && evoked.Count == 0 && _compounds is not null)
        {
            if (_compounds.TwoIn(stem) is var (first, second))
            {
                yield return new TextUnit([], first.Concept, first.IsTopic);
                meaning = second;
            }

            meaning ??= _compounds.PartOf(stem);
        }

        var isKnown = meaning is not null || evoked.Count > 0;
        var isTalk = !isKnown && (_talk.Contains(word) || char.IsDigit(word[0]));
        if (!isKnown && !isTalk && stands?.Invoke(stem) == false)
        {
            meaning = _meanings.NearTo(stem);
        }

        yield return new TextUnit([stem], meaning?.Concept, meaning?.IsTopic == true) { Evoked = evoked, IsTalk = isTalk };
    }

    private IEnumerable<TextUnit> HintsIn(string text)
    {
        var said = $" {PlainText.Words(text)} ";
        return _hints
            .Where(hint => said.Contains(Unspaced.IsIn(hint.Key) ? hint.Key : $" {hint.Key} ", StringComparison.Ordinal))
            .SelectMany(hint => hint)
            .Distinct()
            .Select(concept => new TextUnit([], concept, IsHint: true));
    }
}
