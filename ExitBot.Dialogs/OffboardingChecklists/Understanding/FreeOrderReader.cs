using ExitBot.Dialogs.Conversations.Dates;
using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.Conversations.Phrases;
using ExitBot.Dialogs.OffboardingChecklists.Domain;

namespace ExitBot.Dialogs.OffboardingChecklists.Understanding;

/// <summary>
/// Understands what no pattern fits: a task that is on the list and one thing that is said of it (done or not, a day, a priority, who does it), in any order, with nothing beside them but
/// words that tell nothing. Any other word, and it is no command. Not for what is said in the middle of something else.
/// </summary>
internal sealed class FreeOrderReader
{
    private const int LongestCommand = 200;

    private static readonly string[] Slots = ["did", "priority", "owner", "date"];

    private static readonly char[] PartEnds = ['\n', ';', '!', '.', ',', '。', '、', '،', '؛', '।'];

    private static readonly ByLanguage<FreeOrderReader> Shipped = new(language => new FreeOrderReader(ChecklistPhrases.For(language), language));

    private readonly ChecklistPhrases _phrases;
    private readonly string _language;
    private readonly PhraseList _told;
    private readonly PhraseList _wished;
    private readonly PhraseList _not;
    private readonly PhraseList _did;
    private readonly PhraseList _undid;
    private readonly PhraseList _asking;

    private FreeOrderReader(ChecklistPhrases phrases, string language)
    {
        (_phrases, _language) = (phrases, language);
        (_told, _wished) = (new([.. phrases.FreeOrder.Told, .. phrases.Around]), new([.. phrases.FreeOrder.Wished, .. phrases.Around]));
        (_not, _did) = (new(phrases.FreeOrder.Not), new([.. phrases.Did, .. phrases.FreeOrder.Did]));
        (_undid, _asking) = (new(phrases.FreeOrder.Undid), new(phrases.FreeOrder.Asking));
    }

    /// <summary>In the person's language, else in English.</summary>
    /// <param name="named">Whether words name tasks of the list.</param>
    /// <returns>Empty when it is no command.</returns>
    public static IReadOnlyList<ChecklistCommand> Read(string text, DateOnly today, string language, Func<string, bool> named) =>
        text.Length > LongestCommand || text.AsSpan().ContainsAny('?', '？', '؟') ? []
        : new[] { language, SpokenLanguages.English }.Distinct().Select(code => Shipped.For(code).Read(text, today, named)).FirstOrDefault(found => found.Count > 0) ?? [];

    /// <summary>By its mark or its first words.</summary>
    public static bool IsQuestion(string text, string language) =>
        AskReader.IsMarked(text) || (PhraseText.Of(text) is { Count: > 0 } said && Shipped.For(language)._asking.LengthAt(said, 0) > 0);

    /// <summary>Whether a text has words for what was done and none that deny it or put it off: enough to ask, too little to do it.</summary>
    public static bool SeemsDone(string text, string language) => text.Length <= LongestCommand && Shipped.For(language).SeemsDone(PhraseText.Of(text));

    private bool SeemsDone(PhraseText said) => !TaskFinder.LeavesOut(said) && Enumerable.Range(0, said.Count).All(at => _not.LengthAt(said, at) == 0 && (!_phrases.Veto.Contains(said.Tokens[at].Word) || _told.LengthAt(said, at) > 0))
        && Enumerable.Range(0, said.Count).Any(at => _did.LengthAt(said, at) > 0);

    private List<ChecklistCommand> Read(string text, DateOnly today, Func<string, bool> named)
    {
        // Without a name it is what was spoken of last.
        var last = _phrases.Them.Where(named).Select(words => new TaskReference(words)).FirstOrDefault();
        if (ReadOne(text, today, named, last) is { } whole)
        {
            return [whole];
        }

        List<ChecklistCommand> all = [];
        foreach (var part in text.Split(PartEnds, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (ReadOne(part, today, named, all.LastOrDefault()?.Task ?? last) is not { } one)
            {
                return [];
            }

            all.Add(one);
        }

        return all;
    }

    /// <param name="before">What was spoken of before in the same message, where this part names nothing.</param>
    private ChecklistCommand? ReadOne(string text, DateOnly today, Func<string, bool> named, TaskReference? before)
    {
        var said = PhraseText.Of(text);
        if (said.Count == 0 || _asking.LengthAt(said, 0) > 0)
        {
            return null;
        }

        var slots = new ChecklistSlots(_phrases, _language) { Today = today };
        return (from slot in Slots
                from at in Enumerable.Range(0, said.Count)
                from reading in ReadingsAt(slots, slot, said, at)
                let rest = RestOf(said, slots, slot, at, reading.Length)
                where rest is not null
                let task = rest.Task is { } words ? (named(words) ? new TaskReference(words) : null) : before ?? (slot == "did" ? new TaskReference(text, IsUnnamed: true) : null)
                where task is not null
                select Command(slot, reading.Value, rest.IsNegated, task)).FirstOrDefault(command => command is not null);
    }

    private IEnumerable<SlotReading> ReadingsAt(ChecklistSlots slots, string slot, PhraseText said, int at) =>
        slot == "did" && _undid.LengthAt(said, at) is > 0 and var undone ? [new SlotReading(undone, false)]
        : slot == "did" ? (_did.LengthAt(said, at) is > 0 and var done ? [new SlotReading(done, true)] : [])
        : (slots.Read(slot, said, at) ?? []).OrderByDescending(reading => reading.Length);

    /// <summary>What stands around a slot. Null where it says anything else than naming one run of words.</summary>
    private Rest? RestOf(PhraseText said, ChecklistSlots slots, string slot, int slotAt, int slotLength)
    {
        var (first, last, isNegated) = (-1, -1, false);
        for (var at = 0; at < said.Count;)
        {
            var emptied = at == slotAt ? slotLength : EmptyAt(said, slots, slot, at);
            var negated = at == slotAt ? 0 : _not.LengthAt(said, at);
            if (negated > 0 && negated >= emptied)
            {
                (isNegated, emptied) = (true, negated);
            }

            if (emptied == 0)
            {
                (first, last) = (first < 0 ? at : first, at);
            }

            at += Math.Max(1, emptied);
        }

        if (first < 0)
        {
            return new Rest(Task: null, isNegated);
        }

        // "Konten soll die IT schließen": a name may stand on both sides of who does it.
        var isAround = first < slotAt && last > slotAt;
        var run = PhraseText.Of(isAround ? $"{said.Slice(first, slotAt - first)} {said.Slice(slotAt + slotLength, last + 1 - slotAt - slotLength)}" : said.Slice(first, last - first + 1));
        return (isAround && slot != "owner") || Enumerable.Range(0, run.Count).Any(at => _not.LengthAt(run, at) > 0) || run.Has(_phrases.Veto) ? null : new Rest(run.Text, isNegated);
    }

    // What was done was done on a day that has been: "today", "yesterday".
    private int EmptyAt(PhraseText said, ChecklistSlots slots, string slot, int at) => said.Tokens[at].Word == PhraseText.Colon ? 1
        : slot != "did" ? _wished.LengthAt(said, at)
        : Math.Max(_told.LengthAt(said, at), slots.Read("date", said, at)!
            .Where(reading => reading.Value is SpokenDate { Day: SpokenDay.On on } && on.Day <= slots.Today)
            .Select(reading => reading.Length)
            .DefaultIfEmpty()
            .Max());

    private static ChecklistCommand? Command(string slot, object value, bool isNegated, TaskReference task) => (slot, value) switch
    {
        ("did", bool isDone) => new ChecklistCommand(isDone && !isNegated ? CommandKind.Done : CommandKind.Undone) { Task = task },
        ("priority", TaskPriority.High) when isNegated => new ChecklistCommand(CommandKind.Priority) { Task = task, Priority = TaskPriority.Low },
        _ when isNegated => null,
        ("priority", TaskPriority priority) => new ChecklistCommand(CommandKind.Priority) { Task = task, Priority = priority },
        ("owner", TaskOwner owner) => new ChecklistCommand(CommandKind.Owner) { Task = task, Owner = owner },
        ("date", SpokenDate date) => new ChecklistCommand(CommandKind.Due) { Task = task, Due = CommandReader.WishOf(date) },
        _ => null,
    };

    /// <param name="Task">The words that name it. Null: none do.</param>
    private sealed record Rest(string? Task, bool IsNegated);
}
