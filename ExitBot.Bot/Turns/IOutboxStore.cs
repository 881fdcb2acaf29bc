namespace ExitBot.Bot.Turns;

/// <summary>Committed replies that are still to be sent. Every call is a transaction of its own.</summary>
public interface IOutboxStore
{
    /// <summary>The oldest reply of the conversation that is neither sent nor set aside.</summary>
    ValueTask<OutboxEntry?> NextAsync(KeyHash conversation, CancellationToken cancellationToken);

    /// <summary>Marks it sent, keeps the channel's id and blanks the body.</summary>
    Task SentAsync(OutboxEntry entry, string? channelActivityId, CancellationToken cancellationToken);

    /// <summary>Counts a failed try.</summary>
    Task FailedAsync(OutboxEntry entry, string reason, CancellationToken cancellationToken);

    /// <summary>Gives up on a reply that can never be delivered; keeps its body and the reason for an operator.</summary>
    Task SetAsideAsync(OutboxEntry entry, string reason, CancellationToken cancellationToken);

    /// <summary>One key for each reply still to be sent: what a new process has to take up.</summary>
    Task<IReadOnlyList<KeyHash>> WaitingAsync(CancellationToken cancellationToken);
}
