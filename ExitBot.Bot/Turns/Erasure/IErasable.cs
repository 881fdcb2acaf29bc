namespace ExitBot.Bot.Turns.Erasure;

/// <summary>
/// A part of the database that keeps what was said in conversations, and knows how to forget it. Erasure walks all of them;
/// <c>ErasureTests</c> compares their list with the tables. What orders or tells repeats apart stays, without content.
/// </summary>
public interface IErasable
{
    /// <summary>The tables that it answers for.</summary>
    IReadOnlyCollection<string> Tables { get; }

    /// <summary>
    /// Stages in the current unit of work the removal of all that the conversation has left here so far. What the same unit stages
    /// after it stays: the receipt that the person gets.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The database cannot be reached now.</exception>
    Task StageErasureAsync(KeyHash conversation, CancellationToken cancellationToken);
}
