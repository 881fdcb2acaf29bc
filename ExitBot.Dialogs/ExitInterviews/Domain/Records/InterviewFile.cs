using ExitBot.Dialogs.ExitInterviews.Domain.Analysis;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Records;

/// <summary>Everything that is kept of one interview: what was said, what follows from it, and what HR made of it.</summary>
/// <param name="Analysis">Null until it has ended.</param>
/// <param name="Changes">Oldest first.</param>
public sealed record InterviewFile(ExitInterview Interview, InterviewAnalysis? Analysis, InterviewReview Review, IReadOnlyList<InterviewChange> Changes)
{
    /// <summary>
    /// What is being said belongs to the person until it is handed in: HR sees that there is an interview, and no more. What is to be
    /// pooled and still leads to its person can be gone on with, and is read when nothing leads to them any more.
    /// </summary>
    public bool IsReadable => Interview is { Status: InterviewStatus.Completed or InterviewStatus.Partial, Consent: not null }
        && Interview is not { Attribution: Attribution.Pooled, Person: not null };

    /// <summary>Handed in to be pooled: nothing leads to the person any more.</summary>
    public bool IsPooled => IsReadable && Interview.Attribution == Attribution.Pooled;

    /// <summary>HR's choice, else what was stated, else what was inferred.</summary>
    public string? AcceptedReason => Review.MainReason ?? Analysis?.MainReason;

    /// <summary>What HR has made of a field last; null: nothing.</summary>
    public string? Latest(string field) => Changes.LastOrDefault(change => change.Field == field)?.To;
}

/// <summary>A line of the list of interviews.</summary>
public sealed record InterviewSummary(
    InterviewId Id, InterviewStatus Status, People.Identity Identity, string? Department, Profiles.ExitType? ExitType, string? MainReason,
    DateTimeOffset StartedAt, DateTimeOffset? CompletedAt);
