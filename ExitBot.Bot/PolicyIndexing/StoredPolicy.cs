using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

namespace ExitBot.Bot.PolicyIndexing;

/// <summary>A document as it is kept: what was read of it, or why nothing was.</summary>
/// <param name="Reason">A sentence for whoever keeps the documents; null where there is nothing to say.</param>
/// <param name="ContentHash">Of the file and the file beside it: as long as it stays the same, nothing is read again.</param>
/// <param name="IsUpload">It came by the API, and not from the folder.</param>
internal sealed record StoredPolicy(
    PolicyDocument Document, PolicyState State, string? Reason, IReadOnlyList<PolicyChunk> Chunks, string ContentHash, bool IsUpload, DateTimeOffset UpdatedAt);

/// <summary>The numbers are stored.</summary>
internal enum PolicyState
{
    Queued = 0,
    Indexed = 1,
    Skipped = 2,
}

/// <summary>The same without its words, for lists.</summary>
internal sealed record PolicyEntry(PolicyDocument Document, PolicyState State, string? Reason, int Chunks, string ContentHash, bool IsUpload, DateTimeOffset UpdatedAt);
