namespace ExitBot.Dialogs.Escalations.Domain.Detection;

/// <summary>What the lexicon of one language has found in a text.</summary>
internal sealed class LexiconScan(List<Word> words, int[][] meanings, List<PatternMatch> matches)
{
    // "I was never, not once in all these years, ...": longer ways back are no denial any more.
    private const int LongestChain = 10;

    public List<Word> Words => words;

    /// <summary>What each word can be, as the vocabulary of the language numbers it.</summary>
    public int[][] Meanings => meanings;

    /// <summary>How many of the language's little words there are: how much the text looks like it.</summary>
    public int Familiarity { get; } = matches.FindAll(match => match.Pattern.Kind is PatternKind.Light or PatternKind.DenialBefore).Count;

    /// <summary>Whether there is something to weigh: everything else only speaks for or against it.</summary>
    public bool FindsAnything => matches.Exists(match => match.Pattern.Kind is PatternKind.Cue or PatternKind.Secrecy);

    public IEnumerable<Span> Of(PatternKind kind) => matches.Where(match => match.Pattern.Kind == kind).Select(SpanOf);

    public IEnumerable<Cue> Cues =>
        matches.Where(match => match.Pattern.Kind == PatternKind.Cue).Select(match => new Cue(match.Pattern.Category!.Value, SpanOf(match), match.Pattern.IsFirm));

    /// <summary>Whether the place is part of an expression that means something else, or of a sentence about a film.</summary>
    public bool MakesHarmless(Span place) => matches.Exists(match => match.Pattern.Kind switch
    {
        PatternKind.Trap => SpanOf(match).Touches(place),
        PatternKind.Fiction => SpanOf(match).Sentence == place.Sentence,
        _ => false,
    });

    /// <summary>Whether a denial reaches the place over nothing but little words and other cues.</summary>
    public bool Denies(Span place)
    {
        var first = Enumerable.Range(0, words.Count).FirstOrDefault(i => words[i].End > place.Start, words.Count);
        var after = Enumerable.Range(0, words.Count).FirstOrDefault(i => words[i].Start >= place.End, words.Count);
        return first < after && (DeniedBefore(first) || DeniedAfter(after));
    }

    private bool DeniedBefore(int at)
    {
        for (var step = 0; step < LongestChain && at > 0; step++)
        {
            var inSentence = words[at - 1].Sentence == words[Math.Min(at, words.Count - 1)].Sentence;
            var ending = matches.FindAll(match => match.After == at && IsChain(match));
            if (!inSentence || (words[at].AfterComma && !ending.Exists(IsCue)))
            {
                return false;
            }

            if (ending.Exists(match => match.Pattern.Kind == PatternKind.DenialBefore))
            {
                return true;
            }

            var light = ending.Where(match => match.Pattern.Kind is PatternKind.Light or PatternKind.Cue).ToList();
            if (light.Count == 0)
            {
                return false;
            }

            at = light.Min(match => match.First);
        }

        return false;
    }

    private bool DeniedAfter(int at)
    {
        for (var step = 0; step < LongestChain && at < words.Count; step++)
        {
            var beginning = matches.FindAll(match => match.First == at && IsChain(match));
            if (words[at].Sentence != words[at - 1].Sentence || (words[at].AfterComma && !beginning.Exists(IsCue)))
            {
                return false;
            }

            if (beginning.Exists(match => match.Pattern.Kind == PatternKind.DenialAfter))
            {
                return true;
            }

            var light = beginning.Where(match => match.Pattern.Kind is PatternKind.Light or PatternKind.Cue).ToList();
            if (light.Count == 0)
            {
                return false;
            }

            at = light.Max(match => match.After);
        }

        return false;
    }

    private Span SpanOf(PatternMatch match) => new(words[match.First].Start, words[match.After - 1].End, words[match.First].Sentence);

    private static bool IsCue(PatternMatch match) => match.Pattern.Kind == PatternKind.Cue;

    private static bool IsChain(PatternMatch match) =>
        match.Pattern.Kind is PatternKind.DenialBefore or PatternKind.DenialAfter or PatternKind.Light or PatternKind.Cue;
}

internal sealed record Cue(RedFlagCategory Category, Span Span, bool IsFirm);

/// <summary>A piece of the text as it was written.</summary>
/// <param name="Sentence">In which it begins, counted from zero.</param>
internal readonly record struct Span(int Start, int End, int Sentence)
{
    public int Length => End - Start;

    public bool Holds(Span other) => Start <= other.Start && other.End <= End;

    public bool Touches(Span other) => Start < other.End && other.Start < End;
}
