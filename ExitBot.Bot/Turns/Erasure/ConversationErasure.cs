namespace ExitBot.Bot.Turns.Erasure;

/// <summary>Forgets a conversation wherever something of it is kept. In a turn, or in the scope of whoever commits it.</summary>
public sealed class ConversationErasure(IEnumerable<IErasable> parts)
{
    /// <exception cref="StoreUnavailableException">The database cannot be reached now; stage nothing else of this unit.</exception>
    public async Task StageAsync(KeyHash conversation, CancellationToken cancellationToken)
    {
        foreach (var part in parts)
        {
            await part.StageErasureAsync(conversation, cancellationToken);
        }
    }
}
