namespace ExitBot.Bot.Turns.Sending;

/// <summary>Committed replies that are still to be sent. Every call is a transaction of its own.</summary>
public interface IOutboxStore
{
    /// <summary>The oldest reply of the conversation that is neither sent nor set aside.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be reached now.</exception>
    ValueTask<OutboxEntry?> NextAsync(KeyHash conversation, CancellationToken cancellationToken);

    /// <summary>
    /// Writes marks, all or none. What is sent keeps the channel's id and loses its body; what is refused keeps body and reason
    /// for an operator.
    /// </summary>
    /// <exception cref="StaleWriteException">A row is gone; nothing was written.</exception>
    /// <exception cref="StoreUnavailableException">The database cannot be reached now; nothing was written.</exception>
    Task MarkAsync(IReadOnlyList<OutboxMark> marks, CancellationToken cancellationToken);

    /// <summary>The channel's id of an activity that is named by our id. An id that is not ours is the channel's already.</summary>
    /// <returns>Null when the channel never got the activity, or gave no id for it.</returns>
    /// <exception cref="StoreUnavailableException">The database cannot be reached now.</exception>
    ValueTask<string?> ChannelIdOfAsync(string target, CancellationToken cancellationToken);

    /// <summary>The conversations with replies still to be sent, longest waiting first: what a new process has to take up.</summary>
    Task<IReadOnlyList<KeyHash>> WaitingAsync(CancellationToken cancellationToken);
}
