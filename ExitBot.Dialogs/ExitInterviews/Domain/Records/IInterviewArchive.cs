using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Records;

/// <summary>
/// The interviews as HR reads and handles them. It reads and stages; whoever opened the unit of work commits. Implemented outside this
/// project; InterviewArchiveContract has the rules.
/// </summary>
public interface IInterviewArchive
{
    Task<InterviewFile?> FindAsync(InterviewId id, CancellationToken cancellationToken);

    /// <summary>Newest first by start. What was declined or withdrawn is in it: it is a register, too.</summary>
    Task<IReadOnlyList<InterviewSummary>> ListAsync(InterviewFilter filter, ListPlace? after, int count, CancellationToken cancellationToken);

    /// <summary>How many interviews were pooled, by the month that is left of their time.</summary>
    Task<IReadOnlyDictionary<DateTimeOffset, int>> PooledByMonthAsync(CancellationToken cancellationToken);

    /// <summary>All that HR may read, oldest first, one by one: for exports.</summary>
    IAsyncEnumerable<InterviewFile> ReadAllAsync(CancellationToken cancellationToken);

    /// <summary>Adds or replaces the review and adds the changes that led to it.</summary>
    void Stage(InterviewReview review, params IReadOnlyList<InterviewChange> changes);
}

/// <summary>Null: any.</summary>
/// <param name="Department">Of interviews that may be read.</param>
public sealed record InterviewFilter(InterviewStatus? Status, string? Department);
