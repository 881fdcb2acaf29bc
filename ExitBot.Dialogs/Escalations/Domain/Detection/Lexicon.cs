using System.Runtime.InteropServices;

namespace ExitBot.Dialogs.Escalations.Domain.Detection;

/// <summary>The red flags of one language, ready to be looked for. It only finds; what a find is worth is weighed by <see cref="RedFlagDetector"/>.</summary>
internal sealed class Lexicon
{
    private const int GapOfWords = 3;
    private const int GapOfCharacters = 8;

    private readonly Vocabulary _vocabulary;
    private readonly Dictionary<int, List<Pattern>> _byBeginning = [];
    private readonly HashSet<int> _blocks;

    /// <exception cref="InvalidDataException">The file cannot be used; the message names it and the pattern.</exception>
    public Lexicon(string path)
    {
        var file = LexiconFile.Read(path);
        Language = file.Language;
        Writing = file.Writing;
        _vocabulary = new Vocabulary(Writing, file.NotTypos);
        var reader = new PatternReader(_vocabulary, file.Sets, Writing.ByCharacter ? GapOfCharacters : GapOfWords);
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

    /// <summary>How its words are told apart.</summary>
    public Writing Writing { get; }

    /// <param name="text">Split as <see cref="Writing"/> has it.</param>
    public LexiconScan Scan(List<Word> text)
    {
        var words = SpacedLetters.Join(text, _vocabulary);
        var meanings = new int[words.Count][];
        for (var at = 0; at < words.Count; at++)
        {
            meanings[at] = _vocabulary.Find(words[at]);
        }

        return new LexiconScan(words, meanings, Match(words, meanings));
    }

    /// <summary>The same with an eye for typing mistakes. Only for the language that the text is in: one wrong letter makes many a word one of another language.</summary>
    public LexiconScan WithTypos(LexiconScan scan)
    {
        int[][]? meanings = null;
        for (var at = 0; at < scan.Words.Count; at++)
        {
            if (_vocabulary.FindTypos(scan.Words[at], scan.Meanings[at]) is { } more)
            {
                meanings ??= [.. scan.Meanings];
                meanings[at] = more;
            }
        }

        return meanings is null ? scan : new LexiconScan(scan.Words, meanings, Match(scan.Words, meanings));
    }

    /// <summary>Whether the text has letters at all in which the patterns of this language begin.</summary>
    public bool CanRead(string text) => text.Any(letter => _blocks.Contains(BlockOf(char.ToLowerInvariant(letter))));

    private List<PatternMatch> Match(List<Word> words, int[][] meanings)
    {
        var matches = new List<PatternMatch>();
        for (var at = 0; at < words.Count; at++)
        {
            var known = matches.Count;
            foreach (var meaning in meanings[at])
            {
                foreach (var pattern in CollectionsMarshal.AsSpan(_byBeginning.GetValueOrDefault(meaning)))
                {
                    var after = pattern.Match(words, meanings, at);
                    if (after > at && !Has(CollectionsMarshal.AsSpan(matches)[known..], pattern))
                    {
                        matches.Add(new PatternMatch(pattern, at, after));
                    }
                }
            }
        }

        return matches;
    }

    // One word may begin a pattern in several ways.
    private static bool Has(ReadOnlySpan<PatternMatch> matches, Pattern pattern)
    {
        foreach (var match in matches)
        {
            if (match.Pattern == pattern)
            {
                return true;
            }
        }

        return false;
    }

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
