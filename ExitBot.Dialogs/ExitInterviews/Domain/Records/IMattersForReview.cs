namespace ExitBot.Dialogs.ExitInterviews.Domain.Records;

/// <summary>How many matters of an interview need review by somebody else. What they are is told elsewhere, to those who may read it; here only so that it is left out.</summary>
public interface IMattersForReview
{
    /// <returns>Interviews without any may be left out.</returns>
    Task<IReadOnlyDictionary<InterviewId, int>> CountAsync(IReadOnlyList<InterviewId> interviews, CancellationToken cancellationToken);

    /// <summary>The words that case handlers were told, for <see cref="Reports.SealedWords"/>.</summary>
    /// <param name="interview">Null: of all interviews.</param>
    Task<ILookup<InterviewId, string>> EvidenceAsync(InterviewId? interview, CancellationToken cancellationToken);
}

/// <summary>For a service that raises none.</summary>
internal sealed class NoMatters : IMattersForReview
{
    public Task<IReadOnlyDictionary<InterviewId, int>> CountAsync(IReadOnlyList<InterviewId> interviews, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<InterviewId, int>>(new Dictionary<InterviewId, int>());

    public Task<ILookup<InterviewId, string>> EvidenceAsync(InterviewId? interview, CancellationToken cancellationToken) =>
        Task.FromResult(Enumerable.Empty<(InterviewId, string)>().ToLookup(said => said.Item1, said => said.Item2));
}
