using ExitBot.Dialogs.ExitInterviews.Domain.Analysis;
using ExitBot.Dialogs.People;

namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>
/// Where interviews live. It reads and stages; whoever opened the unit of work commits. A read after a stage sees what was staged.
/// Implemented outside this project; see ExitInterviewStoreContract for the rules.
/// </summary>
public interface IExitInterviewStore
{
    Task<ExitInterview?> FindAsync(InterviewId id, CancellationToken cancellationToken);

    /// <summary>The person's newest interview by start, whatever its status. Declined and withdrawn ones belong to nobody any more.</summary>
    Task<ExitInterview?> FindLatestAsync(PersonKey person, CancellationToken cancellationToken);

    Task<InterviewAnalysis?> FindAnalysisAsync(InterviewId id, CancellationToken cancellationToken);

    /// <summary>Adds or replaces, answers included: an answer that is no longer there is deleted.</summary>
    void Stage(ExitInterview interview);

    /// <summary>Adds or replaces.</summary>
    void Stage(InterviewAnalysis analysis);

    /// <summary>Removes what is there of it, answers and analysis included, as if it had never been.</summary>
    void StageRemoval(InterviewId id);
}
