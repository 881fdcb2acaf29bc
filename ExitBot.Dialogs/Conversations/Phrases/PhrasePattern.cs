namespace ExitBot.Dialogs.Conversations.Phrases;

/// <summary>
/// How people put something, as a line: "mark {task} as|to done now?". Words, alternatives with a bar, a question mark behind what may be
/// missing, and slots. A slot in which anything may stand takes as few words as it can.
/// </summary>
public sealed class PhrasePattern
{
    private readonly IReadOnlyList<Part> _parts;

    private readonly IReadOnlyList<Part> _needed;

    private PhrasePattern(IReadOnlyList<Part> parts) => (_parts, _needed) = (parts, [.. parts.Where(part => part is { Slot: null, Optional: false })]);

    /// <summary>"add {title}" says more of what is meant than "{task} by {date}".</summary>
    public bool BeginsWithSlot => _parts is [{ Slot: not null }, ..];

    /// <summary>Whether it begins with a word that has to be there.</summary>
    public bool BeginsWithWord => _parts is [{ Slot: null, Optional: false }, ..];

    public static PhrasePattern Parse(string line)
    {
        var parts = new List<Part>();
        foreach (var written in Spaced(line).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var optional = written.Length > 1 && written.EndsWith('?');
            var item = optional ? written[..^1] : written;
            if (item.StartsWith('{'))
            {
                parts.Add(new Part(item.Trim('{', '}'), [], optional));
                continue;
            }

            IReadOnlyList<string>[] alternatives = [.. item.Split('|').Select(WordsOf).Where(words => words.Count > 0)];
            parts.AddRange(alternatives.Length > 1 || optional
                ? [new Part(Slot: null, alternatives, optional)]
                : alternatives.SelectMany(words => words).Select(word => new Part(Slot: null, [[word]], Optional: false)));
        }

        return new PhrasePattern(parts);
    }

    /// <summary>Null when it does not fit all that was said.</summary>
    public PhraseMatch? MatchAll(PhraseText said, ISlotReader reader) => !said.MayFit(this) ? null :
        Fit(said, reader, part: 0, at: 0).Where(found => found.At == said.Count).Select(found => MatchOf(found, from: 0)).FirstOrDefault();

    /// <summary>The most words from a place on; null where it does not fit.</summary>
    public PhraseMatch? MatchAt(PhraseText said, int at, ISlotReader reader) => !said.MayFit(this) ? null :
        Fit(said, reader, part: 0, at).Select(found => MatchOf(found, at)).MaxBy(match => match.Length);

    /// <summary>Whether all words that have to be there are among those a text has.</summary>
    internal bool NeedsOnly(Func<string, bool> has) => _needed.All(part => part.Alternatives.Any(words => words.All(has)));

    private static IReadOnlyList<string> WordsOf(string text) => [.. PhraseText.Of(text).Tokens.Select(token => token.Word)];

    // Where nobody writes blanks a slot stands in the middle of other words.
    private static string Spaced(string line) =>
        line.Replace("{", " {", StringComparison.Ordinal).Replace("}", "} ", StringComparison.Ordinal).Replace("} ?", "}? ", StringComparison.Ordinal);

    private static PhraseMatch MatchOf(Found found, int from)
    {
        var slots = new Dictionary<string, PhraseSlot>(StringComparer.Ordinal);
        for (var filled = found.Filled; filled is not null; filled = filled.Before)
        {
            slots[filled.Slot] = filled.Content;
        }

        return new PhraseMatch(found.At - from, found.Literals, slots);
    }

    private IEnumerable<Found> Fit(PhraseText said, ISlotReader reader, int part, int at, int literals = 0, Filled? filled = null)
    {
        if (part == _parts.Count)
        {
            yield return new Found(at, literals, filled);
            yield break;
        }

        foreach (var step in StepsAt(said, reader, _parts[part], at))
        {
            var next = _parts[part].Slot is { } slot && step.Content is { } content ? new Filled(slot, content, filled) : filled;
            foreach (var found in Fit(said, reader, part + 1, step.At, literals + step.Literals, next))
            {
                yield return found;
            }
        }
    }

    private static IEnumerable<Step> StepsAt(PhraseText said, ISlotReader reader, Part part, int at)
    {
        foreach (var step in part.Slot is { } slot ? SlotSteps(said, reader, slot, at) : WordSteps(said, part.Alternatives, at))
        {
            yield return step;
        }

        if (part.Optional)
        {
            yield return new Step(at, Literals: 0, Content: null);
        }
    }

    private static IEnumerable<Step> WordSteps(PhraseText said, IReadOnlyList<IReadOnlyList<string>> alternatives, int at)
    {
        foreach (var words in alternatives)
        {
            if (Follow(said, words, at) is { } end)
            {
                yield return new Step(end, words.Count, Content: null);
            }
        }
    }

    // A colon may stand anywhere between words that are named.
    private static int? Follow(PhraseText said, IReadOnlyList<string> words, int at)
    {
        foreach (var word in words)
        {
            while (word != PhraseText.Colon && at < said.Count && said.Tokens[at].Word == PhraseText.Colon)
            {
                at++;
            }

            if (at >= said.Count || said.Tokens[at].Word != word)
            {
                return null;
            }

            at++;
        }

        return at;
    }

    private static IEnumerable<Step> SlotSteps(PhraseText said, ISlotReader reader, string slot, int at)
    {
        if (reader.Read(slot, said, at) is { } readings)
        {
            return readings.Select(reading => new Step(at + reading.Length, Literals: 0, new PhraseSlot(said.Slice(at, reading.Length), reading.Value)));
        }

        return Enumerable.Range(1, Math.Max(0, said.Count - at))
            .Select(length => new Step(at + length, Literals: 0, new PhraseSlot(said.Slice(at, length), Value: null)));
    }

    private sealed record Part(string? Slot, IReadOnlyList<IReadOnlyList<string>> Alternatives, bool Optional);

    private readonly record struct Step(int At, int Literals, PhraseSlot? Content);

    private readonly record struct Found(int At, int Literals, Filled? Filled);

    private sealed record Filled(string Slot, PhraseSlot Content, Filled? Before);
}
