using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.OffboardingChecklists.Domain.Calendar;
using ExitBot.Dialogs.OffboardingChecklists.Domain.Templates;

namespace ExitBot.Dialogs.OffboardingChecklists.Domain;

/// <summary>
/// The list of one person in one unit of work: it changes tasks, remembers what the message changed, and takes the latest message back.
/// It stages; whoever opened the unit of work commits.
/// </summary>
public sealed class OpenChecklist
{
    /// <summary>More than anybody has to do, and little to keep.</summary>
    public const int MostTasks = 200;

    private const int MostSteps = 20;

    private readonly IChecklistStore _store;
    private readonly TimeProvider _clock;
    private readonly List<ChecklistTask> _tasks;
    private readonly List<TaskChange> _changes = [];

    internal OpenChecklist(Checklist list, IEnumerable<ChecklistTask> tasks, IChecklistStore store, TimeProvider clock, WorkingDays workingDays)
    {
        List = list;
        _tasks = [.. tasks];
        _store = store;
        _clock = clock;
        WorkingDays = workingDays;
    }

    public Checklist List { get; private set; }

    public IReadOnlyList<ChecklistTask> Tasks => _tasks;

    /// <summary>What the message has changed so far.</summary>
    public IReadOnlyList<TaskChange> Changes => _changes;

    public WorkingDays WorkingDays { get; }

    public bool IsFull => _tasks.Count >= MostTasks;

    public ChecklistTask? Find(TaskId id) => _tasks.Find(task => task.Id == id);

    /// <summary>Null when the list is full.</summary>
    public ChecklistTask? Add(TaskDraft draft)
    {
        if (IsFull)
        {
            return null;
        }

        var now = _clock.GetUtcNowForStore();
        var task = _store.Stage(new ChecklistTask
        {
            Id = TaskId.New(_clock),
            Person = List.Person,
            Title = draft.Title,
            Template = draft.Template,
            Priority = draft.Priority,
            Owner = draft.Owner,
            Due = draft.Due,
            DueTime = draft.DueTime,
            Note = draft.Note,
            CreatedAt = now,
            UpdatedAt = now,
        });
        _tasks.Add(task);
        _changes.Add(new TaskChange(Before: null, task));
        return task;
    }

    /// <returns>The task as it is then; unchanged when it was so already.</returns>
    public ChecklistTask Change(ChecklistTask task, Func<ChecklistTask, ChecklistTask> change)
    {
        var changed = change(task);
        if (changed == task)
        {
            return task;
        }

        var stored = _store.Stage(changed with { UpdatedAt = _clock.GetUtcNowForStore() });
        _tasks[_tasks.FindIndex(known => known.Id == task.Id)] = stored;
        _changes.Add(new TaskChange(task, stored));
        return stored;
    }

    public void Delete(ChecklistTask task)
    {
        _store.StageDeletion(task);
        _tasks.RemoveAll(known => known.Id == task.Id);
        _changes.Add(new TaskChange(task, After: null));
    }

    /// <summary>Ends the message: what it changed can be taken back from now on. Nothing happens when it changed nothing.</summary>
    public void KeepStep()
    {
        if (_changes.Count > 0)
        {
            Save(List with { Steps = [.. List.Steps.TakeLast(MostSteps - 1), new ChecklistStep([.. _changes])] });
            _changes.Clear();
        }
    }

    /// <summary>Takes back what the latest message changed. A task that somebody else has changed since stays as it is.</summary>
    /// <returns>What was put back; empty when there is nothing to take back.</returns>
    public IReadOnlyList<TaskChange> Undo()
    {
        if (List.Steps is not [.., var step])
        {
            return [];
        }

        List<TaskChange> undone = [];
        foreach (var change in step.Changes.Reverse())
        {
            if (TakeBack(change) is { } back)
            {
                undone.Add(back);
            }
        }

        Save(List with { Steps = [.. List.Steps.SkipLast(1)] });
        return undone;
    }

    /// <summary>The last working day is known, or another one: tasks of the templates that nobody has moved go with it.</summary>
    public void SetLastDay(DateOnly day)
    {
        var before = List.LastDay;
        foreach (var task in _tasks.Where(task => task.IsOpen).ToList())
        {
            if (TaskTemplates.Find(task.Template) is { } template && (task.Due is null || (before is { } old && task.Due == DueOf(template, old))))
            {
                Change(task, moved => moved with { Due = DueOf(template, day) });
            }
        }

        _changes.Clear();
        Save(List with { LastDay = day, Steps = [] });
    }

    /// <summary>Another list is of the same person: its tasks come here, and what of the templates is here already is done when it is done there. It cannot be taken back.</summary>
    internal void TakeOver(Checklist other, IEnumerable<ChecklistTask> tasks)
    {
        foreach (var task in tasks)
        {
            if (task.Template is not null && _tasks.Find(known => known.Template == task.Template) is { } same)
            {
                _store.StageDeletion(task);
                Change(same, known => known with { Status = task.IsOpen ? known.Status : task.Status, Note = known.Note ?? task.Note });
            }
            else
            {
                _tasks.Add(_store.Stage(task with { Person = List.Person }));
            }
        }

        _changes.Clear();
        _store.StageDeletion(other);
        Save(List with
        {
            HasTemplates = List.HasTemplates || other.HasTemplates,
            LastDay = List.LastDay ?? other.LastDay,
            RemindedOn = Later(List.RemindedOn, other.RemindedOn),
            OwnersToldOn = Later(List.OwnersToldOn, other.OwnersToldOn),
        });
    }

    /// <summary>The person was reminded, on their day.</summary>
    public void Reminded(DateOnly today) => Save(List with { RemindedOn = today });

    /// <summary>The other owners were told, on the person's day.</summary>
    public void OwnersTold(DateOnly today) => Save(List with { OwnersToldOn = today });

    public void Meet(string language, string? timeZone)
    {
        if (List.Language != language || (timeZone is not null && List.TimeZone != timeZone))
        {
            Save(List with { Language = language, TimeZone = timeZone ?? List.TimeZone });
        }
    }

    /// <summary>The tasks that the list begins with; they cannot be taken back.</summary>
    internal void AddTemplates(IEnumerable<TaskTemplate> templates, TaskTitles titles)
    {
        foreach (var template in templates)
        {
            Add(new TaskDraft(titles.Of(template), List.LastDay is { } lastDay ? DueOf(template, lastDay) : null, DueTime: null, template.Priority, template.Owner, Template: template.Key));
        }

        _changes.Clear();
        Save(List with { HasTemplates = true });
    }

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other : one;

    private DateOnly DueOf(TaskTemplate template, DateOnly lastDay) => WorkingDays.Add(lastDay, template.Due);

    private TaskChange? TakeBack(TaskChange change)
    {
        var now = Find(change.Id);
        if (now?.UpdatedAt != change.After?.UpdatedAt)
        {
            return null;
        }

        switch (change)
        {
            case { Before: null }:
                _store.StageDeletion(now!);
                _tasks.RemoveAll(known => known.Id == change.Id);
                return new TaskChange(now, After: null);
            case { After: null }:
                var restored = _store.Stage(change.Before with { UpdatedAt = _clock.GetUtcNowForStore() });
                _tasks.Add(restored);
                return new TaskChange(Before: null, restored);
            default:
                var back = _store.Stage(change.Before with { UpdatedAt = _clock.GetUtcNowForStore(), Version = now!.Version });
                _tasks[_tasks.FindIndex(known => known.Id == back.Id)] = back;
                return new TaskChange(now, back);
        }
    }

    private void Save(Checklist list)
    {
        List = list with { UpdatedAt = _clock.GetUtcNowForStore() };
        _store.Stage(List);
    }
}
