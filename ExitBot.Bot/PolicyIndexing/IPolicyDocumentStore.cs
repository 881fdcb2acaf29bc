using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

namespace ExitBot.Bot.PolicyIndexing;

/// <summary>Where documents live between starts. Writes at once, each document by itself: what is done of a long run stays done.</summary>
internal interface IPolicyDocumentStore
{
    Task<IReadOnlyList<PolicyEntry>> ListAsync(CancellationToken cancellationToken);

    /// <summary>The newest change first.</summary>
    Task<IReadOnlyList<PolicyEntry>> ListAsync(ListPlace? after, int count, CancellationToken cancellationToken);

    Task<StoredPolicy?> FindAsync(PolicyDocumentId id, CancellationToken cancellationToken);

    /// <summary>Adds it, or puts it in the place of what was known of it.</summary>
    Task SaveAsync(StoredPolicy policy, CancellationToken cancellationToken);

    Task DeleteAsync(PolicyDocumentId id, CancellationToken cancellationToken);
}
