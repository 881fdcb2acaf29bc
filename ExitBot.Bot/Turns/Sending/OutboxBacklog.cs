namespace ExitBot.Bot.Turns.Sending;

/// <summary>What the sender reads from the database. Marks are written first, or it would find what was sent already.</summary>
internal sealed partial class OutboxBacklog(IOutboxStore store, OutboxMarks marks, TimeProvider clock, ILogger<OutboxBacklog> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>The oldest reply of the conversation that is still to be sent.</summary>
    public Task<OutboxEntry?> NextAsync(KeyHash conversation, CancellationToken cancellationToken) =>
        ReadAsync(() => store.NextAsync(conversation, cancellationToken), cancellationToken);

    /// <summary>The channel's id of an activity that is named by our id.</summary>
    public Task<string?> ChannelIdOfAsync(string target, CancellationToken cancellationToken) =>
        ReadAsync(() => store.ChannelIdOfAsync(target, cancellationToken), cancellationToken);

    private async Task<T> ReadAsync<T>(Func<ValueTask<T>> read, CancellationToken cancellationToken)
    {
        await marks.WrittenAsync().WaitAsync(cancellationToken);
        while (true)
        {
            try
            {
                return await read();
            }
            catch (StoreUnavailableException unavailable)
            {
                LogStoreUnavailable(unavailable.Message);
                await Task.Delay(Pause, clock, cancellationToken);
            }
        }
    }

    [LoggerMessage(EventId = 1101, Level = LogLevel.Warning, Message = "The database is not available ({Reason}); sending waits")]
    private partial void LogStoreUnavailable(string reason);
}
