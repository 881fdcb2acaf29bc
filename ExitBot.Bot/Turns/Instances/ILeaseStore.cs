namespace ExitBot.Bot.Turns.Instances;

/// <summary>An instance's right to a conversation.</summary>
/// <param name="Token">Of this taking; every taking has another.</param>
/// <param name="Version">Counts up with every taking and every commit under it.</param>
public sealed record Lease(KeyHash Conversation, Guid Owner, Guid Token, int Version);

/// <summary>A lease that was taken just now.</summary>
/// <param name="IsFromAnother">Another instance had the conversation last: it may have left something, or done what this one had still to do.</param>
public sealed record TakenLease(Lease Lease, bool IsFromAnother);

/// <summary>Leases of conversations in a database that several instances share. Every call is a transaction of its own.</summary>
public interface ILeaseStore
{
    /// <returns>Null when another instance has an unexpired lease.</returns>
    Task<TakenLease?> TryTakeAsync(KeyHash conversation, Guid owner, TimeSpan duration, CancellationToken cancellationToken);

    /// <returns>The tokens of those that are still held; the others were taken by somebody else.</returns>
    Task<IReadOnlySet<Guid>> RenewAsync(IReadOnlyCollection<Guid> tokens, TimeSpan duration, CancellationToken cancellationToken);

    /// <summary>Gives them up. Those that were lost meanwhile are left alone.</summary>
    Task ReleaseAsync(IReadOnlyCollection<Guid> tokens, CancellationToken cancellationToken);

    /// <returns>False too when the lease has another version than the caller knows of.</returns>
    Task<bool> IsHeldAsync(Lease lease, CancellationToken cancellationToken);

    /// <summary>Conversations in which something waits to be run or sent and which no living instance has.</summary>
    Task<IReadOnlyList<KeyHash>> AbandonedAsync(CancellationToken cancellationToken);
}
