namespace ExitBot.Bot.Turns.Proactive;

/// <summary>The conversations that activities came from. Kept by accepting them.</summary>
public interface IConversationStore
{
    /// <exception cref="StoreUnavailableException">The database cannot be reached now.</exception>
    ValueTask<StoredConversation?> FindAsync(KeyHash conversation, CancellationToken cancellationToken);
}
