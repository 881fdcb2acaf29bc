using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.Conversations.Phrases;
using ExitBot.Dialogs.OffboardingChecklists.Domain;

namespace ExitBot.Dialogs.OffboardingChecklists.Understanding;

/// <summary>
/// Finds the tasks that somebody means: by words of their titles in any language, by the number in the list that was shown, "it" and "everything", which is all that is the person's own to do.
/// What could be several is not decided here.
/// </summary>
/// <param name="shown">The list as the person last saw it, for numbers.</param>
/// <param name="mentioned">The tasks spoken of last, for "it".</param>
/// <param name="mayBeMistyped">Whether one letter may be wrong.</param>
internal sealed class TaskFinder(IReadOnlyList<ChecklistTask> tasks, IReadOnlyList<Guid> shown, IReadOnlyList<Guid> mentioned, bool mayBeMistyped = true)
{
    private static readonly IReadOnlyList<ChecklistPhrases> Phrases = [.. SpokenLanguages.Codes.Select(ChecklistPhrases.For)];
    private static readonly PhraseList Except = new(Phrases.SelectMany(phrases => phrases.Except));
    private static readonly char[] Commas = [',', '、', '،', '/', '&', '+'];

    /// <summary>Whether all of it names tasks, each of them as a whole.</summary>
    public bool Names(string words) => Find(words, _ => true) is { Count: > 0 } found && found.All(one => one is FoundTask.One or FoundTask.Those { Tasks.Count: > 0 } or FoundTask.OneOf { InPart: false });

    public IReadOnlyList<FoundTask> Find(string words, Func<ChecklistTask, bool> isLikely)
    {
        if (AllBut(words) is { } left)
        {
            var kept = Find(left, isLikely);
            return [kept.All(one => one is FoundTask.One) ? new FoundTask.Those([.. Own(isLikely).Except(kept.Cast<FoundTask.One>().Select(one => one.Task))]) : new FoundTask.None(words)];
        }

        var whole = FindOne(words, isLikely);
        if (whole is FoundTask.One or FoundTask.Those)
        {
            return [whole];
        }

        // "Projects to Priya, all of them": all of what was named.
        var parts = Parts(words);
        var named = parts.Where(part => !new TaskName(part).Is(phrases => phrases.All)).ToList();
        return parts.Count > 1 ? [.. (named.Count > 0 ? named : parts).Select(part => FindOne(part, isLikely))] : [whole];
    }

    /// <summary>Whether somewhere in a text all but something is meant.</summary>
    public static bool LeavesOut(PhraseText said) => Enumerable.Range(0, said.Count).Any(at => Except.LengthAt(said, at) > 0);

    /// <summary>What is left out of all: "the laptop" of "everything except the laptop", and of "लैपटॉप को छोड़कर सब". Null where it is not said like that.</summary>
    private static string? AllBut(string words)
    {
        var said = PhraseText.Of(words);
        if (Enumerable.Range(0, said.Count).Where(place => Except.LengthAt(said, place) > 0).Cast<int?>().FirstOrDefault() is not { } at)
        {
            return null;
        }

        var end = at + Except.LengthAt(said, at);
        var (before, after) = (said.Slice(0, at), said.Slice(end, said.Count - end));
        return IsAll(before) && after.Length > 0 ? after
            : IsAll(after) && before.Length > 0 ? before
            : null;
    }

    private static bool IsAll(string words) => new TaskName(words).Is(phrases => phrases.All);

    private IEnumerable<ChecklistTask> Own(Func<ChecklistTask, bool> isLikely) => tasks.Where(task => task.Owner == TaskOwner.Leaver && isLikely(task));

    private static IReadOnlyList<string> Parts(string words)
    {
        // Arabic writes "and" together with the next word.
        var pieces = words.Replace(" و", " و ", StringComparison.Ordinal).Split(Commas, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(PhraseText.Of).ToList();
        return [.. pieces.SelectMany(piece => Phrases.Select(phrases => WordSplit.At(piece, phrases.And)).MaxBy(parts => parts.Count)!)];
    }

    private FoundTask FindOne(string words, Func<ChecklistTask, bool> isLikely)
    {
        var named = new TaskName(words);
        if (named.Is(phrases => phrases.Them))
        {
            return mentioned.Count > 0 ? new FoundTask.Those([.. mentioned.Select(ById).OfType<ChecklistTask>()]) : new FoundTask.None(words);
        }

        if (named.Is(phrases => phrases.All))
        {
            return new FoundTask.Those([.. Own(isLikely)]);
        }

        if (named.Number is { } number)
        {
            return number <= shown.Count && number > 0 && ById(shown[number - 1]) is { } numbered ? new FoundTask.One(numbered) : new FoundTask.None(words);
        }

        var fits = FitsOf(named, mistyped: false);
        if (mayBeMistyped && fits.Best <= NameFit.Some && FitsOf(named, mistyped: true) is var slipped && slipped.Best > fits.Best)
        {
            fits = slipped;
        }

        var best = fits.Best;
        if (best == NameFit.None)
        {
            return new FoundTask.None(words);
        }

        IReadOnlyList<ChecklistTask> candidates = fits.Tasks;
        var likely = candidates.Where(isLikely).ToList();
        return best == NameFit.Some ? new FoundTask.OneOf(words, candidates, InPart: true)
            : candidates is [var only] ? new FoundTask.One(only)
            : likely is [var likeliest] ? new FoundTask.One(likeliest)
            : new FoundTask.OneOf(words, likely.Count > 0 ? likely : candidates);
    }

    /// <summary>The tasks that the name fits best, and how well.</summary>
    /// <param name="mistyped">Whether a letter may be wrong, missing, too many, or change places with the next.</param>
    private (NameFit Best, IReadOnlyList<ChecklistTask> Tasks) FitsOf(TaskName named, bool mistyped)
    {
        var names = tasks.ToDictionary(task => task, task => TaskName.NamesOf(task).ToList());
        var exact = named.WordsIn(names.Values.SelectMany(known => known));
        var fits = tasks.Select(task => (Task: task, Fit: names[task].Max(known => named.FitOf(known, exact, mistyped)))).ToList();
        var best = fits.Select(fit => fit.Fit).DefaultIfEmpty().Max();
        return (best, [.. fits.Where(fit => fit.Fit == best).Select(fit => fit.Task)]);
    }

    private ChecklistTask? ById(Guid id) => tasks.FirstOrDefault(task => task.Id.Value == id);
}

/// <summary>Which task is meant. The list is closed.</summary>
internal abstract record FoundTask
{
    private FoundTask()
    {
    }

    public sealed record One(ChecklistTask Task) : FoundTask;

    public sealed record Those(IReadOnlyList<ChecklistTask> Tasks) : FoundTask;

    /// <summary>It may be any of these: to be asked.</summary>
    /// <param name="InPart">There is more in the words than in the name.</param>
    public sealed record OneOf(string Words, IReadOnlyList<ChecklistTask> Candidates, bool InPart = false) : FoundTask;

    public sealed record None(string Words) : FoundTask;
}
