using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.OffboardingChecklists.Understanding;

namespace ExitBot.Dialogs.OffboardingChecklists;

/// <summary>Says back what was changed, with the values that are stored now.</summary>
internal static class ChangeLines
{
    public static string Of(ChecklistTurn turn, ChecklistOutcome.Changed changed)
    {
        var (texts, tasks) = (turn.Texts, changed.Changes.Select(change => (change.After ?? change.Before)!).ToList());
        return changed.Kind switch
        {
            CommandKind.Add => texts.Added.With(("title", ChecklistMessage.LineOf(turn, tasks[0]))),
            CommandKind.Done => texts.Done.With(("titles", turn.TitlesOf(tasks))),
            CommandKind.Undone => texts.Reopened.With(("titles", turn.TitlesOf(tasks))),
            CommandKind.Delete => texts.Deleted.With(("titles", turn.TitlesOf(tasks))),
            CommandKind.NoDue => texts.DueRemoved.With(("title", turn.TitlesOf(tasks))),
            CommandKind.Due => texts.DueSet.With(("title", turn.TitlesOf(tasks)), ("date", turn.DayOf(tasks[0].Due!.Value, tasks[0].DueTime))),
            CommandKind.Priority => texts.PrioritySet.With(("title", turn.TitlesOf(tasks)), ("priority", texts.Priorities[tasks[0].Priority])),
            CommandKind.Owner => texts.OwnerSet.With(("title", turn.TitlesOf(tasks)), ("owner", texts.Owners[tasks[0].Owner])),
            CommandKind.Note => texts.NoteSet.With(("title", turn.TitlesOf(tasks)), ("note", PlainText.OneLine(tasks[0].Note ?? ""))),
            _ => texts.Renamed.With(("before", turn.Titles.Of(changed.Changes[0].Before!)), ("title", tasks[0].Title)),
        };
    }

    /// <summary>Which kind of change it is, for what was not asked for in words: the boxes of a card, and a model's calls.</summary>
    public static CommandKind KindOf(TaskChange change) => change switch
    {
        { Before: null } => CommandKind.Add,
        { After: null } => CommandKind.Delete,
        _ when change.Before.Status != change.After.Status => change.After.IsOpen ? CommandKind.Undone : CommandKind.Done,
        _ when change.Before.Title != change.After.Title => CommandKind.Rename,
        _ when change.Before.Due != change.After.Due || change.Before.DueTime != change.After.DueTime => change.After.Due is null ? CommandKind.NoDue : CommandKind.Due,
        _ when change.Before.Priority != change.After.Priority => CommandKind.Priority,
        _ when change.Before.Owner != change.After.Owner => CommandKind.Owner,
        _ => CommandKind.Note,
    };
}
