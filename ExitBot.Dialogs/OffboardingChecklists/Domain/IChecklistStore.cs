using ExitBot.Dialogs.People;

namespace ExitBot.Dialogs.OffboardingChecklists.Domain;

/// <summary>
/// Where checklists live. It reads and stages; whoever opened the unit of work commits. A read after a stage sees what was staged.
/// Implemented outside this project; see ChecklistStoreContract for the rules.
/// </summary>
public interface IChecklistStore
{
    Task<Checklist?> FindAsync(PersonKey person, CancellationToken cancellationToken);

    /// <summary>All tasks of a person, in the order in which they were made.</summary>
    Task<IReadOnlyList<ChecklistTask>> ListAsync(PersonKey person, CancellationToken cancellationToken);

    /// <summary>Adds or replaces.</summary>
    void Stage(Checklist checklist);

    /// <summary>Adds or replaces.</summary>
    /// <returns>The task with the version it will have.</returns>
    ChecklistTask Stage(ChecklistTask task);

    void StageDeletion(ChecklistTask task);
}
