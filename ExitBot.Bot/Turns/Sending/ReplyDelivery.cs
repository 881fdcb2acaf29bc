using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Turns.Sending;

/// <summary>Brings one reply to its end: sent, or set aside with the reason. In between it is tried again after passing failures.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The field holds no handle; disposing it would fail a call that ends after the host.")]
internal sealed partial class ReplyDelivery(
    IEnumerable<IReplyChannel> channels,
    OutboxMarks marks,
    IOptions<TurnOptions> options,
    TimeProvider clock,
    ILogger<ReplyDelivery> logger)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly IReplyChannel[] _channels = [.. channels];
    private readonly SemaphoreSlim _limit = new(options.Value.MaxConcurrentSends);

    /// <returns>The channel's id of the reply, when it was sent and the channel gave one.</returns>
    /// <exception cref="OperationCanceledException">The service stops; the reply is still to be sent.</exception>
    public async Task<string?> DeliverAsync(OutboxEntry entry, CancellationToken stopping)
    {
        while (true)
        {
            var outcome = await TryAsync(entry, stopping);
            if (outcome is SendOutcome.Retry failed && clock.GetUtcNow() - entry.CommittedAt >= options.Value.SendAgainFor)
            {
                outcome = new SendOutcome.Refused(failed.Reason);
            }

            marks.Add(new OutboxMark(entry, outcome));
            switch (outcome)
            {
                case SendOutcome.Sent sent:
                    return sent.ChannelActivityId;
                case SendOutcome.Refused refused:
                    LogSetAside(entry.Id, refused.Reason);
                    return null;
                case SendOutcome.Retry retry:
                    var pause = retry.RetryAfter ?? PauseAfter(entry.Attempts);
                    entry = entry with { Attempts = entry.Attempts + 1 };
                    LogRetry(entry.Id, entry.Attempts, retry.Reason, pause.TotalMilliseconds);
                    await Task.Delay(pause, clock, stopping);
                    break;
            }
        }
    }

    public IReplyChannel? ChannelFor(string channelId)
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

    private async Task<SendOutcome> TryAsync(OutboxEntry entry, CancellationToken stopping)
    {
        if (ChannelFor(entry.ChannelId) is not { } channel)
        {
            return new SendOutcome.Refused("No sender serves this channel.");
        }

        await _limit.WaitAsync(stopping);
        try
        {
            // A stop does not break off a call: nobody could say then whether the reply had arrived.
            return await channel.SendAsync(entry, CancellationToken.None);
        }
        finally
        {
            _limit.Release();
        }
    }

    /// <summary>Doubling with up to a quarter of jitter, so that conversations do not come back in step.</summary>
    private static TimeSpan PauseAfter(int attempts)
    {
        var doubled = ShortestPause * Math.Pow(2, Math.Min(attempts, 10));
        var pause = doubled < LongestPause ? doubled : LongestPause;
        return pause * (1 + (Random.Shared.NextDouble() / 4));
    }

    [LoggerMessage(EventId = 1102, Level = LogLevel.Warning, Message = "Reply {ReplyId} not delivered at try {Try} ({Reason}); again in {Milliseconds} ms")]
    private partial void LogRetry(Guid replyId, int @try, string reason, double milliseconds);

    [LoggerMessage(EventId = 1103, Level = LogLevel.Error, Message = "Reply {ReplyId} cannot be delivered and was set aside ({Reason})")]
    private partial void LogSetAside(Guid replyId, string reason);
}
