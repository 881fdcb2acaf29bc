using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.OffboardingChecklists.Understanding;

namespace ExitBot.Dialogs.OffboardingChecklists;

/// <summary>Does commands to one list. What is not clear it does not do: the outcome says what is to be asked.</summary>
/// <param name="today">Where the person is.</param>
internal sealed class ChecklistDesk(OpenChecklist open, DateOnly today, IReadOnlyList<Guid> shown, IReadOnlyList<Guid> mentioned)
{
    public OpenChecklist Open => open;

    public DateOnly Today => today;

    public IEnumerable<ChecklistOutcome> Do(ChecklistCommand command) => command.Kind switch
    {
        CommandKind.List => [new ChecklistOutcome.Show(ListScope.Open, Owner: null)],
        CommandKind.ListToday => [new ChecklistOutcome.Show(ListScope.Today, Owner: null)],
        CommandKind.ListWeek => [new ChecklistOutcome.Show(ListScope.Week, Owner: null)],
        CommandKind.ListOverdue => [new ChecklistOutcome.Show(ListScope.Overdue, Owner: null)],
        CommandKind.ListDone => [new ChecklistOutcome.Show(ListScope.Done, Owner: null)],
        CommandKind.ListOwner => [new ChecklistOutcome.Show(ListScope.Owner, command.Owner)],
        CommandKind.Undo => [Undo()],
        CommandKind.Add => [Dated(command, Add)],
        CommandKind.LastDay => [SetLastDay(command)],
        _ => ToTasks(command),
    };

    private ChecklistOutcome Undo() =>
        open.List.Steps.Count == 0 ? new ChecklistOutcome.NothingToUndo() : new ChecklistOutcome.Undone(open.Undo());

    private ChecklistOutcome SetLastDay(ChecklistCommand command)
    {
        switch (command.Due)
        {
            case { Day: { } first, OrDay: not null }:
                return new ChecklistOutcome.Ask(new HeldCommand(HeldFor.Day, command));
            case { Day: { } day }:
                open.SetLastDay(day);
                return new ChecklistOutcome.LastDaySet(day);
            default:
                return new ChecklistOutcome.Ask(new HeldCommand(HeldFor.LastDay, command));
        }
    }

    private ChecklistOutcome Add(ChecklistCommand command, DateOnly? due)
    {
        var title = TaskDraft.CleanTitle(command.Title ?? "");
        if (title.Length == 0)
        {
            return new ChecklistOutcome.NoSuchTask(command.Title ?? "");
        }

        if (open.Tasks.FirstOrDefault(task => task.IsOpen && TaskDraft.CleanTitle(task.Title).Equals(title, StringComparison.OrdinalIgnoreCase)) is { } same)
        {
            return new ChecklistOutcome.AlreadySo(CommandKind.Add, [same]);
        }

        var draft = new TaskDraft(title, due, command.Due?.Time, command.Priority ?? TaskPriority.Normal, command.Owner ?? TaskOwner.Leaver, TaskDraft.CleanNote(command.Note));
        return open.Add(draft) is { } task ? new ChecklistOutcome.Changed(CommandKind.Add, [new TaskChange(Before: null, task)]) : new ChecklistOutcome.Full();
    }

    private IEnumerable<ChecklistOutcome> ToTasks(ChecklistCommand command)
    {
        if (command.Task is { IsUnnamed: true, Ids: null })
        {
            var own = ChecklistView.Of(open.Tasks.Where(task => task.Owner == TaskOwner.Leaver), command.Kind == CommandKind.Undone ? ListScope.Done : ListScope.Open, owner: null, today);
            yield return own.Count > 0 ? new ChecklistOutcome.Ask(new HeldCommand(HeldFor.Task, command, [.. own.Select(task => task.Id.Value)])) : new ChecklistOutcome.NoSuchTask(command.Task.Words);
            yield break;
        }

        var found = command.Task is { Ids: { } ids }
            ? [new FoundTask.Those([.. ids.Select(id => open.Find(new TaskId(id))).OfType<ChecklistTask>()])]
            : new TaskFinder(open.Tasks, shown, mentioned).Find(command.Task?.Words ?? "", task => IsLikely(command.Kind, task));
        var clear = found.SelectMany(one => one switch { FoundTask.One { Task: var task } => [task], FoundTask.Those { Tasks: var tasks } => tasks, _ => (IReadOnlyList<ChecklistTask>)[] }).Distinct().ToList();
        if (clear.Count > 0)
        {
            yield return DoTo(clear, command);
        }

        foreach (var unclear in found)
        {
            switch (unclear)
            {
                case FoundTask.OneOf { Words: var words, Candidates: var candidates }:
                    yield return new ChecklistOutcome.Ask(new HeldCommand(HeldFor.Task, command with { Task = new TaskReference(words) }, [.. candidates.Select(task => task.Id.Value)]));
                    break;
                case FoundTask.None { Words: var words }:
                    yield return new ChecklistOutcome.NoSuchTask(words);
                    break;
                case FoundTask.Those { Tasks.Count: 0 }:
                    yield return new ChecklistOutcome.NoSuchTask(command.Task?.Words ?? "");
                    break;
            }
        }
    }

    private ChecklistOutcome DoTo(IReadOnlyList<ChecklistTask> tasks, ChecklistCommand command)
    {
        var these = command with { Task = new TaskReference(command.Task?.Words ?? "", [.. tasks.Select(task => task.Id.Value)]) };
        return command.Kind switch
        {
            CommandKind.IsDone => new ChecklistOutcome.Tell(tasks),
            CommandKind.Delete => new ChecklistOutcome.Ask(new HeldCommand(HeldFor.Deletion, these, these.Task.Ids)),
            CommandKind.Due => Dated(these, (_, due) => Change(tasks, these, task => task with { Due = due, DueTime = command.Due?.Time })),
            CommandKind.Done => Change(tasks, these, task => task with { Status = ChecklistStatus.Done }),
            CommandKind.Undone => Change(tasks, these, task => task with { Status = ChecklistStatus.Open }),
            CommandKind.NoDue => Change(tasks, these, task => task with { Due = null, DueTime = null }),
            CommandKind.Priority => Change(tasks, these, task => task with { Priority = command.Priority!.Value }),
            CommandKind.Owner => Change(tasks, these, task => task with { Owner = command.Owner!.Value }),
            CommandKind.Note => Change(tasks, these, task => task with { Note = TaskDraft.CleanNote(command.Note) }),
            _ => Change(tasks, these, task => TaskDraft.CleanTitle(command.Title!) is { Length: > 0 } title ? task with { Title = title, Template = null } : task),
        };
    }

    private ChecklistOutcome Change(IReadOnlyList<ChecklistTask> tasks, ChecklistCommand command, Func<ChecklistTask, ChecklistTask> change)
    {
        List<TaskChange> changes = [];
        foreach (var task in tasks)
        {
            if (open.Change(task, change) is var after && after != task)
            {
                changes.Add(new TaskChange(task, after));
            }
        }

        return changes.Count > 0 ? new ChecklistOutcome.Changed(command.Kind, changes) : new ChecklistOutcome.AlreadySo(command.Kind, tasks);
    }

    private ChecklistOutcome Dated(ChecklistCommand command, Func<ChecklistCommand, DateOnly?, ChecklistOutcome> act)
    {
        var due = command.Due switch
        {
            { FromLastDay: { } days } when open.List.LastDay is { } lastDay => command.Due.InWorkingDays ? open.WorkingDays.Add(lastDay, days) : lastDay.AddDays(days),
            var wish => wish?.Day,
        };
        return command.Due switch
        {
            { OrDay: not null } => new ChecklistOutcome.Ask(new HeldCommand(HeldFor.Day, command)),
            { FromLastDay: not null } when open.List.LastDay is null => new ChecklistOutcome.Ask(new HeldCommand(HeldFor.LastDay, command)),
            _ when due < today => new ChecklistOutcome.PastDay(due.Value),
            _ => act(command, due),
        };
    }

    private static bool IsLikely(CommandKind kind, ChecklistTask task) => kind switch
    {
        CommandKind.Undone => !task.IsOpen,
        CommandKind.IsDone or CommandKind.Note or CommandKind.Rename or CommandKind.Delete => true,
        _ => task.IsOpen,
    };
}
