namespace ExitBot.Bot.Turns.Sending;

/// <summary>
/// Whether this instance may send in a conversation. Asked before every reply, so that instances which share a database
/// do not send the same one.
/// </summary>
public interface IConversationHold
{
    /// <returns>
    /// False when another instance has the conversation: what waits here is let go and stays in the database. Whoever gets the
    /// conversation back says so by <see cref="OutboxSender.Signal"/>.
    /// </returns>
    ValueTask<bool> MaySendAsync(KeyHash conversation, CancellationToken cancellationToken);
}

/// <summary>One process has the database to itself.</summary>
internal sealed class SoleHold : IConversationHold
{
    public ValueTask<bool> MaySendAsync(KeyHash conversation, CancellationToken cancellationToken) => new(true);
}
