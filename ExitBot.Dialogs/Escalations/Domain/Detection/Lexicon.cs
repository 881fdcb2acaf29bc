namespace ExitBot.Dialogs.Escalations.Domain.Detection;

/// <summary>The red flags of one language, ready to be looked for. It only finds; what a find is worth is weighed by <see cref="RedFlagDetector"/>.</summary>
internal sealed class Lexicon
{
    private const int GapOfWords = 3;
    private const int GapOfCharacters = 8;

    private readonly Writing _writing;
    private readonly Vocabulary _vocabulary;
    private readonly Dictionary<int, List<Pattern>> _byBeginning = [];
    private readonly HashSet<int> _blocks;

    /// <exception cref="InvalidDataException">The file cannot be used; the message names it and the pattern.</exception>
    public Lexicon(string path)
    {
        var file = LexiconFile.Read(path);
        Language = file.Language;
        _writing = file.Writing;
        _vocabulary = new Vocabulary(_writing, file.NotTypos);
        var reader = new PatternReader(_vocabulary, file.Sets, _writing.ByCharacter ? GapOfCharacters : GapOfWords);
        try
        {
            foreach (var (category, patterns) in file.Cues)
            {
                Add(patterns.Select(pattern => reader.Read(PatternKind.Cue, category, pattern)));
            }

            foreach (var (kind, patterns) in file.Context)
            {
                Add(patterns.Select(pattern => reader.Read(kind, category: null, pattern)));
            }
        }
        catch (FormatException wrong)
        {
            throw new InvalidDataException($"Lexicon {path}: {wrong.Message}", wrong);
        }

        _blocks = [.. _byBeginning.Keys.Select(_vocabulary.FirstLetterOf).Select(BlockOf)];
    }

    public string Language { get; }

    /// <param name="takesTypos">Only for the language that the text is in: one wrong letter makes many a word one of another language.</param>
    public LexiconScan Scan(string text, bool takesTypos)
    {
        var words = SpacedLetters.Join(WordSplitter.Split(text, _writing), _vocabulary);
        List<HashSet<int>> meanings = [.. words.Select(word => _vocabulary.Find(word, takesTypos))];
        var matches = new List<PatternMatch>();
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var pattern in meanings[at].SelectMany(meaning => _byBeginning.GetValueOrDefault(meaning, [])).Distinct())
            {
                var after = pattern.Match(words, meanings, at);
                if (after > at)
                {
                    matches.Add(new PatternMatch(pattern, at, after));
                }
            }
        }

        return new LexiconScan(words, matches);
    }

    /// <summary>Whether the text has letters at all in which the patterns of this language begin.</summary>
    public bool CanRead(string text) => text.Any(letter => _blocks.Contains(BlockOf(char.ToLowerInvariant(letter))));

    // Blocks of 128 characters, as Unicode sorts scripts into.
    private static int BlockOf(char letter) => char.IsLetter(letter) ? letter >> 7 : -1;

    private void Add(IEnumerable<Pattern> patterns)
    {
        foreach (var pattern in patterns)
        {
            foreach (var beginning in pattern.Beginnings)
            {
                if (!_byBeginning.TryGetValue(beginning, out var known))
                {
                    _byBeginning[beginning] = known = [];
                }

                known.Add(pattern);
            }
        }
    }
}
