namespace ExitBot.Bot.Turns;

/// <summary>The inbox: activities that were accepted and what became of them. Every call is a transaction of its own.</summary>
public interface IInboxStore
{
    /// <summary>Stores the activity and the person's transcript row, and gives them their place in the conversation.</summary>
    /// <exception cref="StoreUnavailableException">Nothing was stored; the caller may try again.</exception>
    Task<AcceptOutcome> AcceptAsync(IncomingActivity incoming, CancellationToken cancellationToken);

    /// <summary>The oldest activity of the conversation whose turn is not committed yet. One that cannot be read any more is set aside.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be reached now.</exception>
    ValueTask<InboxEntry?> NextAsync(KeyHash conversation, CancellationToken cancellationToken);

    /// <summary>Whether the conversation has an activity whose turn is not committed yet.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be reached now.</exception>
    ValueTask<bool> HasWaitingAsync(KeyHash conversation, CancellationToken cancellationToken);

    /// <summary>Whether the activity is stored and its turn not committed yet.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be reached now.</exception>
    ValueTask<bool> IsWaitingAsync(KeyHash key, CancellationToken cancellationToken);

    /// <returns>The response of a turn that is over; null when it is not, or its replies are pushed.</returns>
    /// <exception cref="StoreUnavailableException">The database cannot be reached now.</exception>
    ValueTask<TurnResponse?> FindResponseAsync(KeyHash key, CancellationToken cancellationToken);

    /// <summary>One key for each activity still waiting, in order of arrival: what a new process has to take up.</summary>
    Task<IReadOnlyList<KeyHash>> WaitingAsync(CancellationToken cancellationToken);
}
