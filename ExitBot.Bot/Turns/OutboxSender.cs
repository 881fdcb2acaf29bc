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
        _sends = new KeyedWorker(_options.MaxConcurrentSends, SendNextAsync, logger);
    }

    public void Signal(KeyHash conversation, int replies) => _sends.Signal(conversation, replies);

    public void SendTyping(InboxEntry entry) =>
        _ = ChannelFor(entry.Activity.ChannelId)?.SendTypingAsync(entry, CancellationToken.None);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var conversation in await _store.WaitingAsync(cancellationToken))
        {
            _sends.Signal(conversation);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => _sends.StopAsync(cancellationToken);

    private async Task SendNextAsync(KeyHash conversation, CancellationToken cancellationToken)
    {
        while (true)
        {
            TimeSpan pause;
            try
            {
                if (await _store.NextAsync(conversation, cancellationToken) is not { } entry)
                {
                    return;
                }

                if (await TrySendAsync(entry, cancellationToken) is not { } wait)
                {
                    return;
                }

                pause = wait;
            }
            catch (StoreUnavailableException unavailable)
            {
                LogStoreUnavailable(unavailable.Message);
                pause = ShortestPause;
            }

            await Task.Delay(pause, _clock, cancellationToken);
        }
    }

    /// <returns>Null when the reply is dealt with, else how long to wait before the next try.</returns>
    private async Task<TimeSpan?> TrySendAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        var outcome = ChannelFor(entry.ChannelId) is { } channel
            ? await channel.SendAsync(entry, cancellationToken)
            : new SendOutcome.Refused("No sender serves this channel.");

        switch (outcome)
        {
            case SendOutcome.Sent sent:
                await _store.SentAsync(entry, sent.ChannelActivityId, cancellationToken);
                return null;

            case SendOutcome.Retry retry when _clock.GetUtcNow() - entry.CommittedAt < _options.SendAgainFor:
                await _store.FailedAsync(entry, retry.Reason, cancellationToken);
                var pause = retry.RetryAfter ?? PauseAfter(entry.Attempts);
                LogRetry(entry.Id, entry.Attempts + 1, retry.Reason, pause.TotalMilliseconds);
                return pause;

            default:
                var reason = outcome is SendOutcome.Refused refused ? refused.Reason : ((SendOutcome.Retry)outcome).Reason;
                await _store.SetAsideAsync(entry, reason, cancellationToken);
                LogSetAside(entry.Id, reason);
                return null;
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
