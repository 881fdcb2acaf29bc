namespace ExitBot.Bot.Turns.Proactive;

/// <summary>What became of messages that were staged and committed.</summary>
public interface IDeliveries
{
    /// <returns>Null when there is no such message: it was never committed, or erased.</returns>
    /// <exception cref="StoreUnavailableException">The database cannot be reached now.</exception>
    ValueTask<Delivery?> FindAsync(Guid id, CancellationToken cancellationToken);
}

public enum DeliveryState
{
    /// <summary>On its way, tried already perhaps.</summary>
    Queued = 0,

    /// <summary>The channel has taken it.</summary>
    Sent = 1,

    /// <summary>It will not arrive; an operator finds it among the dead letters.</summary>
    Failed = 2,

    /// <summary>A change of an older message that the client cannot make.</summary>
    Skipped = 3,
}

/// <param name="Attempts">Tries that failed.</param>
/// <param name="Reason">Of the last failure, or what was sent instead.</param>
/// <param name="NextTryAt">While it is queued and was tried: when it is due again.</param>
public sealed record Delivery(
    Guid Id, KeyHash Conversation, DeliveryState State, int Attempts, string? Reason, DateTimeOffset CommittedAt, DateTimeOffset? NextTryAt);
