using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

namespace ExitBot.Bot.PolicyIndexing;

/// <summary>Where the vectors of documents live between starts. They go with their document.</summary>
internal interface IPolicyVectorStore
{
    Task<StoredVectors?> FindAsync(PolicyDocumentId document, CancellationToken cancellationToken);

    /// <summary>Puts them in the place of whatever the document had.</summary>
    Task SaveAsync(StoredVectors vectors, CancellationToken cancellationToken);
}
