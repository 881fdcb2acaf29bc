namespace ExitBot.Dialogs.ExitInterviews.Domain.Deadlines;

/// <summary>The interviews that can still be gone on with. Implemented outside this project.</summary>
public interface IOpenInterviews
{
    Task<IReadOnlyList<InterviewId>> ListAsync(CancellationToken cancellationToken);
}
