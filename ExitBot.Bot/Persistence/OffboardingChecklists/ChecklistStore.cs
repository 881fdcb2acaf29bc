using ExitBot.Bot.Persistence.Invitations;
using ExitBot.Bot.Persistence.Rows;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.People;

namespace ExitBot.Bot.Persistence.OffboardingChecklists;

/// <summary>Remembers what was read in this unit of work, so that the commit notices other writers.</summary>
internal sealed class ChecklistStore(IRowReader reader, InvitedPeople invited, UnitOfWork unit) : IChecklistStore
{
    private static readonly RowQuery<ChecklistRow> OfId = new([nameof(ChecklistRow.PersonId)], orderBy: nameof(ChecklistRow.CreatedAt));

    private static readonly RowQuery<ChecklistTaskRow> TasksOf = new([nameof(ChecklistTaskRow.Person)], orderBy: nameof(ChecklistTaskRow.Id));

    private readonly Dictionary<PersonKey, ListEntry> _lists = [];
    private readonly Dictionary<TaskId, TaskEntry> _tasks = [];
    private readonly HashSet<string> _sought = [];
    private readonly HashSet<PersonKey> _listed = [];

    public async Task<IReadOnlyList<Checklist>> FindAsync(PersonKey person, CancellationToken cancellationToken)
    {
        if (_sought.Add(person.Id))
        {
            foreach (var row in await reader.ListAsync(OfId, cancellationToken, person.Id))
            {
                var list = ChecklistRows.ToList(row);
                _lists.TryAdd(list.Person, new ListEntry(list, list, row.Version, Staged: false));
            }
        }

        var lists = _lists.Values.Select(entry => entry.Now).OfType<Checklist>().Where(list => person.IsAlso(list.Person)).OrderBy(list => list.CreatedAt).ToList();
        return lists.TrueForAll(list => list.Person == person) || await invited.HasAsync(person, cancellationToken) ? lists : lists.FindAll(list => list.Person == person);
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

    public void Stage(Checklist checklist) =>
        Keep(checklist.Person, _lists.GetValueOrDefault(checklist.Person) ?? new ListEntry(Now: null, Read: null, VersionRead: 0, Staged: false), checklist);

    public void StageDeletion(Checklist checklist) => Keep(checklist.Person, _lists[checklist.Person], now: null);

    public ChecklistTask Stage(ChecklistTask task)
    {
        var entry = _tasks.GetValueOrDefault(task.Id) ?? new TaskEntry(Now: null, task.Version, Staged: false, IsNew: true);
        var staged = task with { Version = entry.VersionRead + 1 };
        Keep(task.Id, entry, staged);
        return staged;
    }

    public void StageDeletion(ChecklistTask task) => Keep(task.Id, _tasks[task.Id], now: null);

    private void Keep(PersonKey person, ListEntry entry, Checklist? now)
    {
        _lists[person] = entry with { Now = now, Staged = true };
        if (!entry.Staged)
        {
            unit.OnCommit(batch => AddRow(batch, _lists[person]));
        }
    }

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
        switch (entry)
        {
            case { Now: { } added, Read: null }:
                batch.Insert(ChecklistRows.ToRow(added, version: 1));
                break;
            case { Now: { } changed }:
                batch.Update(ChecklistRows.ToRow(changed, entry.VersionRead + 1));
                break;
            case { Read: { } gone }:
                batch.Delete(ChecklistRows.ToRow(gone, entry.VersionRead + 1));
                break;
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

    /// <param name="Now">Null: to be deleted.</param>
    /// <param name="Read">What the database had. Null: nothing.</param>
    private sealed record ListEntry(Checklist? Now, Checklist? Read, int VersionRead, bool Staged);

    /// <param name="Now">Null: deleted.</param>
    /// <param name="VersionRead">For one that comes back after a deletion: the version it had.</param>
    private sealed record TaskEntry(ChecklistTask? Now, int VersionRead, bool Staged, bool IsNew = false, ChecklistTask? Last = null);
}
