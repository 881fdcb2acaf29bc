using ExitBot.Bot.Persistence.Rows;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.People;

namespace ExitBot.Bot.Persistence.OffboardingChecklists;

/// <summary>Remembers what was read in this unit of work, so that the commit notices other writers.</summary>
internal sealed class ChecklistStore(IRowReader reader, UnitOfWork unit) : IChecklistStore
{
    private static readonly RowQuery<ChecklistRow> ByPerson = new([nameof(ChecklistRow.Person)]);

    private static readonly RowQuery<ChecklistTaskRow> TasksOf = new([nameof(ChecklistTaskRow.Person)], orderBy: nameof(ChecklistTaskRow.Id));

    private readonly Dictionary<PersonKey, ListEntry> _lists = [];
    private readonly Dictionary<TaskId, TaskEntry> _tasks = [];
    private readonly HashSet<PersonKey> _listed = [];

    public async Task<Checklist?> FindAsync(PersonKey person, CancellationToken cancellationToken)
    {
        if (_lists.TryGetValue(person, out var known))
        {
            return known.Now;
        }

        if (await reader.FirstAsync(ByPerson, cancellationToken, ChecklistRows.KeyOf(person)) is not { } row)
        {
            return null;
        }

        var list = ChecklistRows.ToList(row);
        _lists[person] = new ListEntry(list, row.Version, Staged: false);
        return list;
    }

    public async Task<IReadOnlyList<ChecklistTask>> ListAsync(PersonKey person, CancellationToken cancellationToken)
    {
        if (_listed.Add(person))
        {
            foreach (var row in await reader.ListAsync(TasksOf, cancellationToken, ChecklistRows.KeyOf(person)))
            {
                var task = ChecklistRows.ToTask(row, person);
                _tasks.TryAdd(task.Id, new TaskEntry(task, row.Version, Staged: false));
            }
        }

        return [.. _tasks.Values.Select(entry => entry.Now).OfType<ChecklistTask>().Where(task => task.Person == person).OrderBy(task => task.Id.ToString(), StringComparer.Ordinal)];
    }

    public void Stage(Checklist checklist)
    {
        var entry = _lists.GetValueOrDefault(checklist.Person) ?? new ListEntry(checklist, VersionRead: 0, Staged: false);
        _lists[checklist.Person] = entry with { Now = checklist, Staged = true };
        if (!entry.Staged)
        {
            unit.OnCommit(batch => AddRow(batch, _lists[checklist.Person]));
        }
    }

    public ChecklistTask Stage(ChecklistTask task)
    {
        var entry = _tasks.GetValueOrDefault(task.Id) ?? new TaskEntry(Now: null, task.Version, Staged: false, IsNew: true);
        var staged = task with { Version = entry.VersionRead + 1 };
        Keep(task.Id, entry, staged);
        return staged;
    }

    public void StageDeletion(ChecklistTask task) => Keep(task.Id, _tasks[task.Id], now: null);

    private void Keep(TaskId id, TaskEntry entry, ChecklistTask? now)
    {
        _tasks[id] = entry with { Now = now, Last = now ?? entry.Now ?? entry.Last, Staged = true };
        if (!entry.Staged)
        {
            unit.OnCommit(batch => AddRow(batch, _tasks[id]));
        }
    }

    private static void AddRow(RowBatch batch, ListEntry entry)
    {
        var row = ChecklistRows.ToRow(entry.Now, entry.VersionRead + 1);
        if (entry.VersionRead == 0)
        {
            batch.Insert(row);
        }
        else
        {
            batch.Update(row);
        }
    }

    private static void AddRow(RowBatch batch, TaskEntry entry)
    {
        switch (entry)
        {
            case { Now: { } added, IsNew: true }:
                batch.Insert(ChecklistRows.ToRow(added));
                break;
            case { Now: { } changed }:
                batch.Update(ChecklistRows.ToRow(changed));
                break;
            case { Last: { } gone, IsNew: false }:
                batch.Delete(ChecklistRows.ToRow(gone with { Version = entry.VersionRead + 1 }));
                break;
        }
    }

    private sealed record ListEntry(Checklist Now, int VersionRead, bool Staged);

    /// <param name="Now">Null: deleted.</param>
    /// <param name="VersionRead">For one that comes back after a deletion: the version it had.</param>
    private sealed record TaskEntry(ChecklistTask? Now, int VersionRead, bool Staged, bool IsNew = false, ChecklistTask? Last = null);
}
