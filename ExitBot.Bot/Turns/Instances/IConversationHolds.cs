namespace ExitBot.Bot.Turns.Instances;

/// <summary>
/// Which instance works on a conversation. Of several on one database one has it at a time: it alone runs its turns and sends
/// its replies, so that both keep their order.
/// </summary>
public interface IConversationHolds
{
    /// <summary>Nobody else is on the database: a hold costs nothing and never fails.</summary>
    bool IsSole { get; }

    /// <summary>Whether this instance has the conversation at this moment.</summary>
    bool IsHeld(KeyHash conversation);

    /// <returns>Null when another instance has it. To be disposed; parts of one instance may have it at once.</returns>
    /// <exception cref="StoreUnavailableException">The database cannot be reached now.</exception>
    ValueTask<IConversationHold?> TryTakeAsync(KeyHash conversation, CancellationToken cancellationToken);
}

/// <summary>The right to work on a conversation until it is disposed, or lost because this process stood still for too long.</summary>
public interface IConversationHold : IDisposable
{
    /// <summary>Commits what was staged, if the conversation is still this instance's.</summary>
    /// <exception cref="HoldLostException">Another instance has taken the conversation; nothing was written.</exception>
    /// <exception cref="StaleWriteException">A row was changed by somebody else since it was read; nothing was written.</exception>
    Task CommitAsync(ITurnJournal journal, IUnitOfWork unit, CancellationToken cancellationToken);
}

/// <summary>The conversation was taken by another instance. It will run what waits; nothing is lost.</summary>
public sealed class HoldLostException() : Exception("Another instance has the conversation now.");
