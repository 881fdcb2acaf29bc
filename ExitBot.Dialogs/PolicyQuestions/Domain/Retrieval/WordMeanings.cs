using System.Collections.Frozen;
using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

/// <summary>What the words and phrases of one language mean, by their stems.</summary>
internal sealed class WordMeanings
{
    private const int LongestPhrase = 5;
    private const int ShortestJoined = 6;
    private const int FarthestParticle = 5;

    private readonly Stemmer _stemmer;
    private readonly FrozenDictionary<string, Meaning> _meanings;
    private readonly NearWords _near;
    private readonly FrozenDictionary<string, Meaning> _forms;
    private readonly FrozenDictionary<string, IReadOnlyList<string>> _evoked;
    private readonly FrozenSet<string> _particles;
    private readonly bool _joinsWords;

    // By itself it means nothing, though its stem is that of another word: "meinen", "meins", "noticed".
    private readonly FrozenSet<string> _silent;

    /// <exception cref="InvalidDataException">A word stands under two names.</exception>
    public WordMeanings(string language, PolicyWords words, Stemmer stemmer, bool joinsWords)
    {
        _stemmer = stemmer;
        _joinsWords = joinsWords;
        var telling = words.Topics.Concat(words.Aspects).SelectMany(concept => concept.Value).ToHashSet(StringComparer.Ordinal);
        _silent = words.Stop.Concat(words.Talk ?? []).Where(word => !telling.Contains(word)).ToFrozenSet(StringComparer.Ordinal);
        _meanings = Meanings(language, words).ToFrozenDictionary(StringComparer.Ordinal);
        _near = new NearWords(_meanings.Keys);
        _forms = (words.Forms ?? new Dictionary<string, IReadOnlyList<string>>())
            .SelectMany(form => form.Value.Select(word => (word, new Meaning(form.Key, IsTopic: true))))
            .ToFrozenDictionary(form => form.word, form => form.Item2, StringComparer.Ordinal);
        _evoked = (words.Evoked ?? new Dictionary<string, IReadOnlyList<string>>())
            .SelectMany(concept => concept.Value.Select(phrase => (Key: KeyOf(phrase), Concept: concept.Key)))
            .GroupBy(evoked => evoked.Key, evoked => evoked.Concept, StringComparer.Ordinal)
            .ToFrozenDictionary(same => same.Key, same => (IReadOnlyList<string>)[.. same.Distinct()], StringComparer.Ordinal);
        _particles = (words.Particles ?? []).ToFrozenSet(StringComparer.Ordinal);
    }

    public FrozenDictionary<string, Meaning> ByStem => _meanings;

    /// <summary>What a word or phrase makes one think of, by its stem.</summary>
    public IReadOnlyList<string> EvokedBy(string stem) => _evoked.GetValueOrDefault(stem, []);

    /// <summary>The longest phrase that means something together, or the word.</summary>
    public (Meaning? Meaning, int Length) PhraseAt(string[] words, string[] stems, int place)
    {
        for (var length = Math.Min(LongestPhrase, stems.Length - place); length > 1; length--)
        {
            var phrase = string.Join(' ', stems, place, length);
            if (_meanings.TryGetValue(phrase, out var meaning)
                || (length == 2 && IsLongEnough(words, place) && _meanings.TryGetValue(words[place] + stems[place + 1], out meaning))
                || _evoked.ContainsKey(phrase))
            {
                return (meaning, length);
            }
        }

        return (_forms.GetValueOrDefault(words[place]) ?? (_silent.Contains(words[place]) ? null : _meanings.GetValueOrDefault(stems[place])), 1);
    }

    /// <summary>"Wo gebe ich den Laptop ab?", "hand my laptop in": a verb whose particle stands apart from it.</summary>
    public Dictionary<int, Meaning>? ApartIn(string[] words, string[] stems)
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

    /// <summary>The known word that is a letter away.</summary>
    public Meaning? NearTo(string stem) => _near.Find(stem) is { } near ? _meanings[near] : null;

    // "pay day" and "payday".
    private static bool IsLongEnough(string[] words, int place) => words[place].Length + words[place + 1].Length >= ShortestJoined;

    private string KeyOf(string phrase) =>
        Unspaced.IsIn(phrase) ? phrase.Replace(" ", "", StringComparison.Ordinal) : string.Join(' ', phrase.Split(' ').Select(_stemmer.Stem));

    private Dictionary<string, Meaning> Meanings(string language, PolicyWords words)
    {
        var meanings = new Dictionary<string, Meaning>(StringComparer.Ordinal);
        var wrong = new List<string>();
        foreach (var (concept, isTopic, phrase) in words.Topics.SelectMany(topic => topic.Value.Select(phrase => (topic.Key, true, phrase)))
            .Concat(words.Aspects.SelectMany(aspect => aspect.Value.Select(phrase => (aspect.Key, false, phrase)))))
        {
            var key = KeyOf(phrase);
            if (!meanings.TryAdd(key, new Meaning(concept, isTopic)) && meanings[key].Concept != concept)
            {
                wrong.Add($"'{phrase}' is both {meanings[key].Concept} and {concept}");
            }
        }

        return wrong.Count == 0 ? meanings : throw new InvalidDataException($"PolicyQuestions words {language}: {string.Join(", ", wrong)}.");
    }
}
