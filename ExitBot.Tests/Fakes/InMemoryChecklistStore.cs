using System.Collections.Concurrent;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.People;

namespace ExitBot.Tests.Fakes;

internal sealed class InMemoryChecklistStore : IChecklistStore
{
    private readonly ConcurrentDictionary<PersonKey, Checklist> _lists = [];
    private readonly ConcurrentDictionary<TaskId, ChecklistTask> _tasks = [];
    private readonly ConcurrentDictionary<TaskId, int> _versions = [];

    public IEnumerable<ChecklistTask> Tasks => _tasks.Values.OrderBy(task => task.Id.ToString(), StringComparer.Ordinal);

    public Task<IReadOnlyList<Checklist>> FindAsync(PersonKey person, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Checklist>>(_lists.TryGetValue(person, out var list) ? [list] : []);

    public Task<IReadOnlyList<ChecklistTask>> ListAsync(PersonKey person, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ChecklistTask>>([.. Tasks.Where(task => task.Person == person)]);

    public void Stage(Checklist checklist) => _lists[checklist.Person] = checklist;

    public ChecklistTask Stage(ChecklistTask task) => _tasks[task.Id] = task with { Version = _versions.GetValueOrDefault(task.Id) + 1 };

    /// <summary>Ends the unit of work: the next change counts.</summary>
    public void Commit()
    {
        foreach (var task in _tasks.Values)
        {
            _versions[task.Id] = task.Version;
        }
    }

    public void StageDeletion(Checklist checklist) => _lists.TryRemove(checklist.Person, out _);

    public void StageDeletion(ChecklistTask task) => _tasks.TryRemove(task.Id, out _);
}
