using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Records;

/// <summary>What nobody could answer, for whoever writes the documents.</summary>
public interface IUnansweredQuestions
{
    /// <summary>The newest first.</summary>
    Task<IReadOnlyList<AskedQuestion>> ListAsync(ListPlace? after, int count, CancellationToken cancellationToken);
}
