using ExitBot.Dialogs.People;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Records;

/// <summary>What one person asked. Implemented outside this project.</summary>
public interface IAskedQuestions
{
    /// <summary>In whichever conversations, oldest first.</summary>
    Task<IReadOnlyList<AskedQuestion>> ListOfAsync(PersonKey person, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken);
}
