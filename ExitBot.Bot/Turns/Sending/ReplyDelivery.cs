using ExitBot.Bot.Turns.Instances;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Turns.Sending;

/// <summary>Brings one reply to its end: sent, skipped, or set aside with the reason. In between it is tried again after passing failures.</summary>
internal sealed partial class ReplyDelivery(
    IEnumerable<IReplyChannel> channels,
    OutboxMarks marks,
    SendLimits limits,
    ServiceHosts hosts,
    IConversationHolds holds,
    IOptions<TurnOptions> options,
    TurnTelemetry telemetry,
    TimeProvider clock,
    ILogger<ReplyDelivery> logger)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly IReplyChannel[] _channels = [.. channels];

    /// <param name="windows">What the conversation has been sent, if there is a limit to that.</param>
    /// <returns>How it ended; null when another instance has the conversation now and sends the reply.</returns>
    /// <exception cref="OperationCanceledException">The service stops; the reply is still to be sent.</exception>
    public async Task<SendOutcome?> DeliverAsync(OutboxEntry entry, SendWindows? windows, CancellationToken stopping)
    {
        using var joined = entry.Origin.Resume(logger);
        if (entry.NextTryAt is { } nextTry && nextTry - clock.GetUtcNow() is var left && left > TimeSpan.Zero)
        {
            await Task.Delay(left, clock, stopping);
        }

        var host = hosts.Of(entry.Caller);
        while (true)
        {
            var outcome = await TryAsync(entry, host, windows, stopping);
            if (outcome is SendOutcome.Retry retry && !IsTooOld(entry))
            {
                entry = await WaitAsync(entry, retry, host, stopping);
                continue;
            }

            return outcome is null ? null : End(entry, outcome is SendOutcome.Retry last ? new SendOutcome.Refused(last.Reason) : outcome);
        }
    }

    /// <summary>Shows that the bot is at work, unless the host is being given a rest.</summary>
    public Task SendTypingAsync(InboxEntry entry) => hosts.Of(entry.Caller).IsResting
        ? Task.CompletedTask
        : ChannelFor(entry.Activity.ChannelId, entry.Caller)?.SendTypingAsync(entry, CancellationToken.None) ?? Task.CompletedTask;

    private IReplyChannel? ChannelFor(string channelId, Caller caller)
    {
        foreach (var channel in _channels)
        {
            if (channel.Serves(channelId, caller))
            {
                return channel;
            }
        }

        return null;
    }

    private async Task<SendOutcome?> TryAsync(OutboxEntry entry, ServiceHost host, SendWindows? windows, CancellationToken stopping)
    {
        if (ChannelFor(entry.ChannelId, entry.Caller) is not { } channel)
        {
            return new SendOutcome.Refused("No sender serves this channel.");
        }

        if (entry is { Body: null, Kind: not ReplyKind.Delete })
        {
            return new SendOutcome.Skipped("Its words were erased before it was sent.");
        }

        while (true)
        {
            // What waits for the host takes up nobody's allowance.
            if (!host.IsResting)
            {
                await limits.WaitAsync(entry, windows, stopping);
            }

            // It may be lost while a reply waits.
            if (!holds.IsHeld(entry.Conversation))
            {
                return null;
            }

            try
            {
                using var trace = TurnTelemetry.BeginSend(entry);
                if (await host.TrySendAsync(channel, entry, stopping) is { } outcome)
                {
                    return outcome;
                }
            }
#pragma warning disable CA1031 // A sender that throws must not hold up its conversation for ever: the reply is given up in time like any other.
            catch (Exception failure) when (!stopping.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogThrew(entry.Id, new FailureTrace(failure));
                return new SendOutcome.Retry($"The sender failed ({failure.GetType().Name}).");
            }

            if (IsTooOld(entry))
            {
                return new SendOutcome.Retry("The channel's host does not answer.");
            }
        }
    }

    private async Task<OutboxEntry> WaitAsync(OutboxEntry entry, SendOutcome.Retry failed, ServiceHost host, CancellationToken stopping)
    {
        var pause = failed.RetryAfter ?? Jitter.Doubled(ShortestPause, entry.Attempts, LongestPause);
        marks.Add(new OutboxMark(entry, failed, clock.GetUtcNow() + pause));
        telemetry.Retried(failed);
        LogRetry(entry.Id, entry.Attempts + 1, failed.Reason, pause.TotalMilliseconds);
        if (failed is { Cause: RetryCause.TooMuch, RetryAfter: { } asked })
        {
            limits.Hold(entry, asked);
        }

        await (failed is { Cause: RetryCause.Host, RetryAfter: null } ? host.PauseAsync(pause, stopping) : Task.Delay(pause, clock, stopping));
        return entry with { Attempts = entry.Attempts + 1 };
    }

    private SendOutcome End(OutboxEntry entry, SendOutcome outcome)
    {
        marks.Add(new OutboxMark(entry, outcome));
        telemetry.Ended(entry, outcome);
        switch (outcome)
        {
            case SendOutcome.Skipped skipped:
                LogSkipped(entry.Id, skipped.Reason);
                break;
            case SendOutcome.Refused refused:
                LogSetAside(entry.Id, refused.Reason);
                break;
        }

        return outcome;
    }

    private bool IsTooOld(OutboxEntry entry) => clock.GetUtcNow() - entry.CommittedAt >= options.Value.SendAgainFor;

    [LoggerMessage(EventId = 1102, Level = LogLevel.Warning, Message = "Reply {ReplyId} not delivered at try {Try} ({Reason}); again in {Milliseconds} ms")]
    private partial void LogRetry(Guid replyId, int @try, string reason, double milliseconds);

    [LoggerMessage(EventId = 1103, Level = LogLevel.Error, Message = "Reply {ReplyId} cannot be delivered and was set aside ({Reason})")]
    private partial void LogSetAside(Guid replyId, string reason);

    [LoggerMessage(EventId = 1109, Level = LogLevel.Error, Message = "The sender of reply {ReplyId} failed: {Failure}")]
    private partial void LogThrew(Guid replyId, FailureTrace failure);

    [LoggerMessage(EventId = 1107, Level = LogLevel.Information, Message = "Change {ReplyId} of an older message was left out ({Reason})")]
    private partial void LogSkipped(Guid replyId, string reason);
}
