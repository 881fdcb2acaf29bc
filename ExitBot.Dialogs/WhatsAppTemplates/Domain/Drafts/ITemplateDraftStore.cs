using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.People;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

/// <summary>
/// Where drafts live. It reads and stages; whoever opened the unit of work commits. A read after a stage sees what was staged, but for
/// <see cref="ListAsync(ListPlace?, int, CancellationToken)"/>. Implemented outside this project; see TemplateDraftStoreContract for the rules.
/// </summary>
public interface ITemplateDraftStore
{
    Task<StoredDraft?> FindAsync(DraftId id, CancellationToken cancellationToken);

    /// <summary>The drafts of a person, the newest change first.</summary>
    Task<IReadOnlyList<StoredDraft>> ListAsync(PersonKey person, CancellationToken cancellationToken);

    /// <summary>Everybody's, the newest change first.</summary>
    /// <param name="after">Null: from the beginning.</param>
    Task<IReadOnlyList<StoredDraft>> ListAsync(ListPlace? after, int count, CancellationToken cancellationToken);

    /// <summary>Adds or replaces.</summary>
    void Stage(StoredDraft draft);

    void StageDeletion(StoredDraft draft);
}
