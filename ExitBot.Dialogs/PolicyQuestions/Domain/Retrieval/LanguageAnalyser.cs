using System.Collections.Frozen;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

/// <summary>Takes texts of one language apart, documents and questions alike.</summary>
public sealed class LanguageAnalyser
{
    private const int LongestPhrase = 5;
    private const int ShortestCompound = 8;
    private const int ShortestPart = 5;
    private const int ShortestPartOfTwo = 4;
    private const int ShortestJoined = 6;
    private const int FarthestParticle = 5;

    private readonly Stemmer _stemmer;
    private readonly FrozenSet<string> _stop;

    // By itself it means nothing, though its stem is that of another word: "meinen", "meins".
    private readonly FrozenSet<string> _silent;
    private readonly FrozenDictionary<string, Meaning> _meanings;
    private readonly FrozenDictionary<string, Meaning>.AlternateLookup<ReadOnlySpan<char>> _meaningsOfParts;
    private readonly FrozenDictionary<string, Meaning> _forms;
    private readonly ILookup<string, string> _hints;
    private readonly UnspacedText _unspaced;
    private readonly FrozenSet<string> _particles;
    private readonly bool _joinsWords;

    /// <exception cref="InvalidDataException">A word stands under two names.</exception>
    public LanguageAnalyser(string language, PolicyWords words)
    {
        _stemmer = new Stemmer(words.Prefixes, words.Suffixes);
        var telling = words.Topics.Concat(words.Aspects).SelectMany(concept => concept.Value).ToHashSet(StringComparer.Ordinal);
        _stop = words.Stop.ToFrozenSet(StringComparer.Ordinal);
        _silent = words.Stop.Where(word => !telling.Contains(word)).ToFrozenSet(StringComparer.Ordinal);
        _meanings = Meanings(language, words).ToFrozenDictionary(StringComparer.Ordinal);
        _meaningsOfParts = _meanings.GetAlternateLookup<ReadOnlySpan<char>>();
        _forms = (words.Forms ?? new Dictionary<string, IReadOnlyList<string>>())
            .SelectMany(form => form.Value.Select(word => (word, new Meaning(form.Key, IsTopic: true))))
            .ToFrozenDictionary(form => form.word, form => form.Item2, StringComparer.Ordinal);
        _unspaced = new UnspacedText(_meanings, _stop);
        _hints = words.Hints.SelectMany(hint => hint.Value.Select(phrase => (hint.Key, Phrase: PlainText.Words(phrase)))).ToLookup(hint => hint.Phrase, hint => hint.Key, StringComparer.Ordinal);
        _particles = (words.Particles ?? []).ToFrozenSet(StringComparer.Ordinal);
        _joinsWords = language == "de";
    }

    public IEnumerable<TextUnit> Units(string text) => Units(text, stands: null);

    /// <summary>Of a question hints count, too, and a word that stands nowhere is taken for the known one that is a letter away from it.</summary>
    /// <param name="stands">Whether a stem stands in some document.</param>
    public IEnumerable<TextUnit> UnitsOfQuestion(string text, Func<string, bool> stands) => HintsIn(text).Concat(Units(text, stands));

    private IEnumerable<TextUnit> Units(string text, Func<string, bool>? stands)
    {
        var words = PlainText.Words(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var stems = Array.ConvertAll(words, _stemmer.Stem);
        var apart = ApartIn(words, stems);
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

            var (meaning, length) = PhraseAt(words, stems, place);
            meaning = length > 1 ? meaning : apart?.GetValueOrDefault(place) ?? _forms.GetValueOrDefault(words[place]) ?? meaning;
            if (meaning is not null || !_stop.Contains(words[place]))
            {
                if (meaning is null && TwoIn(stems[place]) is var (first, second))
                {
                    yield return new TextUnit([], first.Concept, first.IsTopic);
                    meaning = second;
                }

                meaning ??= PartOf(stems[place]) ?? (stands is not null && !stands(stems[place]) ? NearTo(stems[place]) : null);
                var telling = Enumerable.Range(place, length).Where(each => length == 1 || !_stop.Contains(words[each])).Select(each => stems[each]);
                yield return new TextUnit([.. telling], meaning?.Concept, meaning?.IsTopic == true);
                for (var inner = place; length > 1 && inner < place + length; inner++)
                {
                    // "Unused leave" is a matter of leave, and of what is unused.
                    if (_meanings.TryGetValue(stems[inner], out var within) && within.Concept != meaning!.Concept)
                    {
                        yield return new TextUnit([], within.Concept, IsHint: true);
                    }
                }
            }

            place += length;
        }
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

    private (Meaning? Meaning, int Length) PhraseAt(string[] words, string[] stems, int place)
    {
        for (var length = Math.Min(LongestPhrase, stems.Length - place); length > 1; length--)
        {
            if (_meanings.TryGetValue(string.Join(' ', stems, place, length), out var meaning)
                || (length == 2 && IsLongEnough(words, place) && _meanings.TryGetValue(words[place] + stems[place + 1], out meaning)))
            {
                return (meaning, length);
            }
        }

        return (_silent.Contains(words[place]) ? null : _meanings.GetValueOrDefault(stems[place]), 1);
    }

    // "pay day" and "payday".
    private static bool IsLongEnough(string[] words, int place) => words[place].Length + words[place + 1].Length >= ShortestJoined;

    /// <summary>"Wo gebe ich den Laptop ab?", "hand my laptop in": a verb whose particle stands apart from it.</summary>
    private Dictionary<int, Meaning>? ApartIn(string[] words, string[] stems)
    {
        Dictionary<int, Meaning>? apart = null;
        for (var particle = 2; particle < words.Length && _particles.Count > 0; particle++)
        {
            if (!_particles.Contains(words[particle]) || _meanings.ContainsKey($"{stems[particle - 1]} {stems[particle]}"))
            {
                continue;
            }

            var farthest = _joinsWords ? 0 : Math.Max(0, particle - FarthestParticle);
            for (var verb = particle - 2; verb >= farthest; verb--)
            {
                var key = _joinsWords ? _stemmer.Stem(words[particle] + words[verb]) : $"{stems[verb]} {stems[particle]}";
                if (_meanings.TryGetValue(key, out var meaning))
                {
                    (apart ??= [])[verb] = meaning;
                    break;
                }
            }
        }

        return apart;
    }

    /// <summary>"Resturlaub", "Urlaubsabgeltung": German writes in one word what others write in two.</summary>
    private (Meaning First, Meaning Second)? TwoIn(string stem)
    {
        if (!_joinsWords || stem.Length < ShortestCompound)
        {
            return null;
        }

        for (var length = ShortestPartOfTwo; length <= stem.Length - ShortestPartOfTwo; length++)
        {
            if (_meaningsOfParts.TryGetValue(stem.AsSpan(length), out var second) && BeginningOf(stem[..length]) is { } first && first.Concept != second.Concept)
            {
                return (first, second);
            }
        }

        return null;
    }

    // With the letter that joins it: "Urlaub-s-abgeltung".
    private Meaning? BeginningOf(string part) =>
        _meanings.GetValueOrDefault(_stemmer.Stem(part)) ?? (part[^1] == 's' ? _meanings.GetValueOrDefault(_stemmer.Stem(part[..^1])) : null);

    // "Urlaubstage": only one of its parts is known.
    private Meaning? PartOf(string stem)
    {
        if (!_joinsWords || stem.Length < ShortestCompound)
        {
            return null;
        }

        for (var length = stem.Length - 1; length >= ShortestPart; length--)
        {
            if (_meaningsOfParts.TryGetValue(stem.AsSpan(stem.Length - length), out var ending))
            {
                return ending;
            }

            if (_meaningsOfParts.TryGetValue(stem.AsSpan(0, length), out var beginning))
            {
                return beginning;
            }
        }

        return null;
    }

    private Meaning? NearTo(string stem) =>
        stem.Length < Typo.ShortestWord ? null : _meanings.Where(known => Typo.IsBetween(stem, known.Key)).Select(known => known.Value).FirstOrDefault();

    private Dictionary<string, Meaning> Meanings(string language, PolicyWords words)
    {
        var meanings = new Dictionary<string, Meaning>(StringComparer.Ordinal);
        var wrong = new List<string>();
        foreach (var (concept, isTopic, phrase) in words.Topics.SelectMany(topic => topic.Value.Select(phrase => (topic.Key, true, phrase)))
            .Concat(words.Aspects.SelectMany(aspect => aspect.Value.Select(phrase => (aspect.Key, false, phrase)))))
        {
            var key = Unspaced.IsIn(phrase) ? phrase.Replace(" ", "", StringComparison.Ordinal) : string.Join(' ', phrase.Split(' ').Select(_stemmer.Stem));
            if (!meanings.TryAdd(key, new Meaning(concept, isTopic)) && meanings[key].Concept != concept)
            {
                wrong.Add($"'{phrase}' is both {meanings[key].Concept} and {concept}");
            }
        }

        return wrong.Count == 0 ? meanings : throw new InvalidDataException($"PolicyQuestions words {language}: {string.Join(", ", wrong)}.");
    }
}

/// <param name="Concept">A name that is the same in all languages.</param>
internal sealed record Meaning(string Concept, bool IsTopic);
