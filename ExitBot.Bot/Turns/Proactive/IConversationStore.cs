using ExitBot.Dialogs.People;

namespace ExitBot.Bot.Turns.Proactive;

/// <summary>The conversations that activities came from. Kept by accepting them.</summary>
public interface IConversationStore
{
    /// <exception cref="StoreUnavailableException">The database cannot be reached now.</exception>
    ValueTask<StoredConversation?> FindAsync(KeyHash conversation, CancellationToken cancellationToken);

    /// <summary>Those in which the person spoke last, the latest first. Of somebody who was invited: on every channel that the employer vouches for.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be reached now.</exception>
    Task<IReadOnlyList<StoredConversation>> ListOfAsync(PersonKey person, CancellationToken cancellationToken);
}
