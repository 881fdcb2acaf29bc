using ExitBot.Dialogs.People;

namespace ExitBot.Dialogs.OffboardingChecklists.Domain;

/// <summary>
/// Where checklists live. It reads and stages; whoever opened the unit of work commits. A read after a stage sees what was staged.
/// Implemented outside this project; see ChecklistStoreContract for the rules.
/// </summary>
public interface IChecklistStore
{
    /// <summary>
    /// The lists of a person, the oldest first. More than one is found where an invitation says that people with a list each are one: on every channel that
    /// the employer vouches for it is the same person then.
    /// </summary>
    Task<IReadOnlyList<Checklist>> FindAsync(PersonKey person, CancellationToken cancellationToken);

    /// <summary>The tasks of a list, in the order in which they were made.</summary>
    /// <param name="person">As the list names them.</param>
    Task<IReadOnlyList<ChecklistTask>> ListAsync(PersonKey person, CancellationToken cancellationToken);

    /// <summary>Adds or replaces.</summary>
    void Stage(Checklist checklist);

    /// <summary>Adds or replaces.</summary>
    /// <returns>The task with the version it will have.</returns>
    ChecklistTask Stage(ChecklistTask task);

    void StageDeletion(ChecklistTask task);

    /// <summary>Without its tasks.</summary>
    void StageDeletion(Checklist checklist);
}
