using System.Collections.Concurrent;
using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.Escalations.Domain.Detection;

/// <summary>
/// Finds red flags by the lexicons of all languages at once, because people mix them. The same text always gives the same findings;
/// it takes a fraction of a millisecond.
/// </summary>
public sealed class RedFlagDetector
{
    // Most of what people send is a number, a word or the label of a button, and the same for everybody.
    private const int ShortText = 24;
    private const int MostShortTexts = 4_096;

    private readonly ConcurrentDictionary<string, bool> _harmless = new(StringComparer.Ordinal);
    private int _remembered;
    private readonly List<Lexicon> _lexicons = [.. EmbeddedFile.In("Escalations/Domain/Detection/Lexicons").Select(path => new Lexicon(path))];

    /// <summary>The languages that have a lexicon.</summary>
    public IEnumerable<string> Languages => _lexicons.Select(lexicon => lexicon.Language);

    public Findings Find(string text)
    {
        if (text.Length > ShortText)
        {
            return FindAnew(text);
        }

        if (_harmless.ContainsKey(text))
        {
            return Findings.None;
        }

        var found = FindAnew(text);
        if (found == Findings.None)
        {
            Remember(text);
        }

        return found;
    }

    private void Remember(string harmless)
    {
        if (Interlocked.Increment(ref _remembered) > MostShortTexts)
        {
            _harmless.Clear();
            _remembered = 0;
        }

        _harmless[harmless] = true;
    }

    private Findings FindAnew(string text)
    {
        var scans = Scan(text);
        if (!scans.Exists(scan => scan.FindsAnything))
        {
            return Findings.None;
        }

        var cues = Counting(scans);
        var isRepeated = scans.Exists(scan => scan.Of(PatternKind.Repeated).Any());
        var isOngoing = scans.Exists(scan => scan.Of(PatternKind.Ongoing).Any());
        return new Findings(
            [.. cues.GroupBy(cue => cue.Category).Select(group => new RedFlag(group.Key, Sentences.Around(text, [.. group.Select(cue => cue.Span)]), isRepeated, isOngoing))],
            scans.Exists(scan => scan.Of(PatternKind.Secrecy).Any(place => !scan.MakesHarmless(place))),
            cues.Count == 0 ? [] : [.. People(text, scans)]);
    }

    /// <summary>Whether a text says that something still goes on.</summary>
    public bool SaysOngoing(string text) => Scan(text).Exists(scan => scan.Of(PatternKind.Ongoing).Any());

    /// <summary>
    /// The most familiar language first; it alone, or several that look alike, is looked at with an eye for typing mistakes. A text that looks like none, as "stupid
    /// machine" does, would be a mistake in some other language.
    /// </summary>
    private List<LexiconScan> Scan(string text)
    {
        var words = new Dictionary<Writing, List<Word>>();
        List<(Lexicon Lexicon, LexiconScan Scan)> scans = [];
        foreach (var lexicon in _lexicons.Where(lexicon => lexicon.CanRead(text)))
        {
            if (!words.TryGetValue(lexicon.Writing, out var split))
            {
                words[lexicon.Writing] = split = WordSplitter.Split(text, lexicon.Writing);
            }

            scans.Add((lexicon, lexicon.Scan(split)));
        }

        var most = scans.Count == 0 ? 0 : scans.Max(read => read.Scan.Familiarity);
        return
        [
            .. scans.Where(read => read.Scan.Familiarity == most).Select(read => most > 0 || scans.Count == 1 ? read.Lexicon.WithTypos(read.Scan) : read.Scan),
            .. scans.Where(read => read.Scan.Familiarity < most).OrderByDescending(read => read.Scan.Familiarity).Select(read => read.Scan),
        ];
    }

    /// <summary>The cues that nothing speaks against.</summary>
    private static List<Cue> Counting(List<LexiconScan> scans)
    {
        List<Cue> counting =
        [
            .. scans.SelectMany(scan => scan.Cues
                .Where(cue => !scans.Exists(other => IsHarmlessIn(other, cue, isItsOwn: other == scan || other == scans[0])))
                .Where(cue => cue.IsFirm || (!scan.Denies(cue.Span) && !scans[0].Denies(cue.Span)))),
        ];
        return [.. counting.Where(cue => !counting.Exists(other => Covers(other, cue)))];
    }

    /// <summary>Its own language, the one that most of the text is in, or one that knows the cue itself: what another reads into it hides nothing.</summary>
    private static bool IsHarmlessIn(LexiconScan scan, Cue cue, bool isItsOwn) =>
        scan.MakesHarmless(cue.Span) && (isItsOwn || scan.Cues.Any(known => known.Category == cue.Category && known.Span.Touches(cue.Span)));

    /// <summary>
    /// "Sexually harassed" is not "harassed" as well, and a threat of blows is not only a way to treat people. What was reported before a
    /// retaliation is a matter of its own.
    /// </summary>
    private static bool Covers(Cue other, Cue cue) => other.Category != cue.Category
        && ((other.Category != RedFlagCategory.Retaliation && other.Span.Length > cue.Span.Length && other.Span.Holds(cue.Span)) || (cue.Category == RedFlagCategory.Bullying && other.Span.Touches(cue.Span)));

    private static IEnumerable<string> People(string text, List<LexiconScan> scans) => scans
        .SelectMany(scan => scan.Of(PatternKind.Person))
        .Select(span => text[span.Start..span.End].ToLowerInvariant())
        .Distinct(StringComparer.Ordinal);
}
