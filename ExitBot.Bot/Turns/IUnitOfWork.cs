namespace ExitBot.Bot.Turns;

/// <summary>
/// Everything that stores have staged in the current scope. In a turn only the turn runner commits; outside a turn
/// (REST, sweepers) whoever opened the scope.
/// </summary>
public interface IUnitOfWork
{
    /// <summary>Writes all staged changes in one transaction, or none.</summary>
    /// <exception cref="StaleWriteException">A row was changed by somebody else since it was read.</exception>
    /// <exception cref="StoreUnavailableException">The database cannot be reached now.</exception>
    Task CommitAsync(CancellationToken cancellationToken);

    /// <summary>Runs when the staged changes are durable, and not at all when they never are. Quick, and does not throw.</summary>
    void AfterCommit(Action action);
}
