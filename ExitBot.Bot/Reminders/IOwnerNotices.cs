namespace ExitBot.Bot.Reminders;

/// <summary>Tells those who have tasks on somebody else's list. Implemented by Integrations.</summary>
public interface IOwnerNotices
{
    /// <param name="id">The same for a repeat: mail systems then know it for one.</param>
    /// <returns>False when it could not be delivered now. It does not throw for what the other side does.</returns>
    Task<bool> SendAsync(string address, string subject, string body, Guid id, CancellationToken cancellationToken);
}
