using ExitBot.Bot.Turns.Instances;

namespace ExitBot.Bot.Turns.Sending;

/// <summary>Works a lane off, from its first reply until nothing waits in it or another instance has its conversation.</summary>
internal sealed partial class LaneRunner(
    OutboxBacklog backlog,
    OutboxMarks marks,
    ReplyDelivery delivery,
    SendLimits limits,
    IConversationHolds holds,
    TimeProvider clock,
    ILogger<LaneRunner> logger)
{
    private static readonly TimeSpan PauseForDatabase = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMinutes(1);

    public async Task RunAsync(SendLane lane, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (await SendAllAsync(lane, stopping) || lane.TryForget())
                {
                    return;
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                // What waits is for the next process.
            }
            catch (StoreUnavailableException unavailable)
            {
                LogStoreUnavailable(unavailable.Message);
                lane.FallBack();
                await Task.Delay(PauseForDatabase, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
#pragma warning disable CA1031 // No failure that nobody foresaw may silence a conversation until the next start.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                LogFailed(lane.Conversation, new FailureTrace(failure));
                lane.FallBack();
                await Task.Delay(PauseAfterFailure, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        lane.Forget();
    }

    /// <returns>False when another instance has the conversation, and sends what waits in it.</returns>
    private async Task<bool> SendAllAsync(SendLane lane, CancellationToken stopping)
    {
        lane.Begin();
        using var hold = await holds.TryTakeAsync(lane.Conversation, stopping);
        if (hold is null)
        {
            return false;
        }

        while (await lane.NextAsync(backlog, stopping) is { } entry)
        {
            if (!await TrySendAsync(lane, entry, stopping))
            {
                return false;
            }

            stopping.ThrowIfCancellationRequested();
        }

        if (!holds.IsSole)
        {
            // The next one to have the conversation must not find as waiting what was sent.
            await marks.WrittenAsync();
        }

        return true;
    }

    /// <returns>False when another instance has the conversation now.</returns>
    private async Task<bool> TrySendAsync(SendLane lane, OutboxEntry entry, CancellationToken stopping)
    {
        if (lane.Recent.Has(entry.Id))
        {
            // Better silent for a while than the same words again and again.
            throw new InvalidOperationException("The database gives a reply that was sent: its mark could not be written.");
        }

        if (entry.Target is { } target)
        {
            entry = entry with { ChannelTarget = lane.Recent.Find(target) ?? await backlog.ChannelIdOfAsync(target, stopping) };
        }

        var windows = lane.Windows ??= limits.WindowsFor(entry);
        var outcome = await delivery.DeliverAsync(entry, windows, stopping);
        lane.Recent.Add(entry.Id, (outcome as SendOutcome.Sent)?.ChannelActivityId);
        return outcome is not null;
    }

    [LoggerMessage(EventId = 1108, Level = LogLevel.Warning, Message = "The database is not available ({Reason}); replies wait")]
    private partial void LogStoreUnavailable(string reason);

    [LoggerMessage(EventId = 1104, Level = LogLevel.Error, Message = "Sending in conversation {Conversation} failed and is taken up again: {Failure}")]
    private partial void LogFailed(KeyHash conversation, FailureTrace failure);
}
