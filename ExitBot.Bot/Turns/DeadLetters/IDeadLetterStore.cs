using ExitBot.Dialogs.Conversations;

namespace ExitBot.Bot.Turns.DeadLetters;

/// <summary>
/// What was set aside and is neither retried nor discarded yet. Every call is a transaction of its own; of several who retry or
/// discard the same one at once, one succeeds.
/// </summary>
public interface IDeadLetterStore
{
    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<DeadLetter>> ListAsync(ListPlace? after, int count, CancellationToken cancellationToken);

    /// <summary>Puts it back: a turn to the end of its conversation, a reply to the place it had among what is still to be sent.</summary>
    /// <returns>Null: there is none with this id, not any more perhaps.</returns>
    /// <exception cref="StoreUnavailableException">Nothing was written.</exception>
    Task<DeadLetter?> RetryAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Blanks its body and gives up on it. A repeat of the activity is still known as one.</summary>
    /// <returns>Null: as above.</returns>
    /// <exception cref="StoreUnavailableException">Nothing was written.</exception>
    Task<DeadLetter?> DiscardAsync(Guid id, CancellationToken cancellationToken);
}
