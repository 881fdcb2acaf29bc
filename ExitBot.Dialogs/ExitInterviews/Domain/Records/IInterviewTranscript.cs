using ExitBot.Dialogs.ExitInterviews.Domain.Reports;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Records;

/// <summary>What was said between the person and the bot while an interview went on, in whichever conversations. Implemented outside this project.</summary>
public interface IInterviewTranscript
{
    /// <summary>In order; empty when nothing is kept any more, or nobody is known to have said it.</summary>
    Task<IReadOnlyList<TranscriptLine>> ReadAsync(ExitInterview interview, CancellationToken cancellationToken);
}
