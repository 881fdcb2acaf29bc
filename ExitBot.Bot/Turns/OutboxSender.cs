using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Turns;

/// <summary>
/// Sends committed replies: in order within a conversation, side by side across conversations, again after a passing failure,
/// set aside with its reason when the channel will never take it.
/// </summary>
internal sealed partial class OutboxSender : IHostedService
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly IOutboxStore _store;
    private readonly IReadOnlyList<IReplyChannel> _channels;
    private readonly TurnOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<OutboxSender> _logger;
    private readonly KeyedWorker _sends;

    public OutboxSender(
        IOutboxStore store, IEnumerable<IReplyChannel> channels, IOptions<TurnOptions> options, TimeProvider clock, ILogger<OutboxSender> logger)
    {
        _store = store;
        _channels = [.. channels];
        _options = options.Value;
        _clock = clock;
        _logger = logger;
        _sends = new KeyedWorker(_options.MaxConcurrentSends, SendNextAsync, clock, logger);
    }

    public void Signal(KeyHash conversation, int replies) => _sends.Signal(conversation, replies);

    /// <summary>Not for a caller who waits for the replies in the body: there is nowhere to show it.</summary>
    public void SendTyping(InboxEntry entry)
    {
        if (entry.Mode != ReplyMode.ExpectReplies)
        {
            _ = ChannelFor(entry.Activity.ChannelId)?.SendTypingAsync(entry, CancellationToken.None);
        }
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var conversation in await _store.WaitingAsync(cancellationToken))
        {
            _sends.Signal(conversation);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => _sends.StopAsync(cancellationToken);

    /// <returns>Null when the reply is dealt with, else how long to wait before the next try.</returns>
    private async Task<TimeSpan?> SendNextAsync(KeyHash conversation, CancellationToken cancellationToken)
    {
        OutboxEntry? entry = null;
        await WithStoreAsync(async () => entry = await _store.NextAsync(conversation, cancellationToken), cancellationToken);
        if (entry is null)
        {
            return null;
        }

        // A stop does not break off a call: nobody could say then whether the reply had arrived.
        var outcome = ChannelFor(entry.ChannelId) is { } channel
            ? await channel.SendAsync(entry, CancellationToken.None)
            : new SendOutcome.Refused("No sender serves this channel.");

        if (outcome is not SendOutcome.Retry retry || _clock.GetUtcNow() - entry.CommittedAt >= _options.SendAgainFor)
        {
            await WithStoreAsync(() => EndAsync(entry, outcome), cancellationToken);
            return null;
        }

        await WithStoreAsync(() => _store.FailedAsync(entry, retry.Reason, CancellationToken.None), cancellationToken);
        var pause = retry.RetryAfter ?? PauseAfter(entry.Attempts);
        LogRetry(entry.Id, entry.Attempts + 1, retry.Reason, pause.TotalMilliseconds);
        return pause;
    }

    private Task EndAsync(OutboxEntry entry, SendOutcome outcome)
    {
        if (outcome is SendOutcome.Sent sent)
        {
            return _store.SentAsync(entry, sent.ChannelActivityId, CancellationToken.None);
        }

        var reason = outcome is SendOutcome.Refused refused ? refused.Reason : ((SendOutcome.Retry)outcome).Reason;
        LogSetAside(entry.Id, reason);
        return _store.SetAsideAsync(entry, reason, CancellationToken.None);
    }

    /// <summary>Waits for a database that is away: what was sent must be marked, not sent again.</summary>
    private async Task WithStoreAsync(Func<Task> call, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await call();
                return;
            }
            catch (StoreUnavailableException unavailable)
            {
                LogStoreUnavailable(unavailable.Message);
                await Task.Delay(ShortestPause, _clock, cancellationToken);
            }
        }
    }

    private IReplyChannel? ChannelFor(string channelId)
    {
        foreach (var channel in _channels)
        {
            if (channel.Serves(channelId))
            {
                return channel;
            }
        }

        return null;
    }

    /// <summary>Doubling with up to a quarter of jitter, so that conversations do not come back in step.</summary>
    private static TimeSpan PauseAfter(int attempts)
    {
        var doubled = ShortestPause * Math.Pow(2, Math.Min(attempts, 10));
        var pause = doubled < LongestPause ? doubled : LongestPause;
        return pause * (1 + (Random.Shared.NextDouble() / 4));
    }

    [LoggerMessage(EventId = 1101, Level = LogLevel.Warning, Message = "The database is not available ({Reason}); sending waits")]
    private partial void LogStoreUnavailable(string reason);

    [LoggerMessage(EventId = 1102, Level = LogLevel.Warning, Message = "Reply {ReplyId} not delivered at try {Try} ({Reason}); again in {Milliseconds} ms")]
    private partial void LogRetry(Guid replyId, int @try, string reason, double milliseconds);

    [LoggerMessage(EventId = 1103, Level = LogLevel.Error, Message = "Reply {ReplyId} cannot be delivered and was set aside ({Reason})")]
    private partial void LogSetAside(Guid replyId, string reason);
}
