namespace ExitBot.Dialogs.ExitInterviews.Domain.Records;

/// <summary>How many matters of an interview need review by somebody else. What they are is told elsewhere, to those who may read it.</summary>
public interface IMattersForReview
{
    /// <returns>Interviews without any may be left out.</returns>
    Task<IReadOnlyDictionary<InterviewId, int>> CountAsync(IReadOnlyList<InterviewId> interviews, CancellationToken cancellationToken);
}

/// <summary>For a service that raises none.</summary>
internal sealed class NoMatters : IMattersForReview
{
    public Task<IReadOnlyDictionary<InterviewId, int>> CountAsync(IReadOnlyList<InterviewId> interviews, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<InterviewId, int>>(new Dictionary<InterviewId, int>());
}
