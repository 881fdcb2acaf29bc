using System.Collections.Concurrent;
using ExitBot.Bot.Turns.Instances;

namespace ExitBot.Bot.Turns.Sending;

/// <summary>
/// Sends committed replies: in order within a conversation, side by side across conversations. Takes them over from the commit
/// in memory, and at start from the database what a stopped process left.
/// </summary>
internal sealed partial class OutboxSender(
    IOutboxStore store,
    OutboxBacklog backlog,
    OutboxMarks marks,
    ReplyDelivery delivery,
    SendLimits limits,
    IConversationHolds holds,
    TimeProvider clock,
    ILogger<OutboxSender> logger) : IHostedService, IDisposable
{
    /// <summary>How long a lane is kept without work: longer than a commit can take to be handed over.</summary>
    private static readonly TimeSpan KeepIdle = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan PauseForDatabase = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<KeyHash, SendLane> _lanes = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ITimer? _sweep;

    /// <summary>Lanes at work, and one for the service itself until it stops.</summary>
    private int _running = 1;

    private int _stopped;

    /// <summary>Takes over what one commit has put into the outbox of one conversation.</summary>
    public void Committed(IReadOnlyList<OutboxEntry> entries)
    {
        while (entries.Count > 0 && !LaneOf(entries[0].Conversation).TryAdd(entries))
        {
            // The lane was retired this very moment; the next one takes them.
        }
    }

    /// <summary>Has the database looked at for replies of the conversation that nobody handed over.</summary>
    public void Signal(KeyHash conversation)
    {
        while (!LaneOf(conversation).TryReadOn())
        {
            // As above.
        }
    }

    /// <summary>Not for a caller who waits for the replies in the body: there is nowhere to show it.</summary>
    public void SendTyping(InboxEntry entry)
    {
        if (entry.Mode != ReplyMode.ExpectReplies)
        {
            _ = delivery.SendTypingAsync(entry);
        }
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var conversation in await store.WaitingAsync(cancellationToken))
        {
            Signal(conversation);
        }

        _sweep = clock.CreateTimer(_ => Sweep(), state: null, KeepIdle, KeepIdle);
    }

    /// <summary>Returns when the calls under way have come to their end and what became of them is written down.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        if (Interlocked.Exchange(ref _stopped, 1) == 0)
        {
            End();
        }

        await _drained.Task.WaitAsync(cancellationToken);
        await marks.WrittenAsync().WaitAsync(cancellationToken);
    }

    public void Dispose() => _sweep?.Dispose();

    /// <summary>Called by a lane that has something to send and is not at work.</summary>
    /// <returns>False when the service stops: what waits is for the next process.</returns>
    internal bool TryBegin(SendLane lane)
    {
        if (_stopping.IsCancellationRequested)
        {
            return false;
        }

        Interlocked.Increment(ref _running);

        // On this thread when it is done with its turn: nobody has to be woken.
        ThreadPool.UnsafeQueueUserWorkItem(lane, preferLocal: true);
        return true;
    }

    /// <summary>Called by a lane that has come to rest.</summary>
    /// <returns>When that was.</returns>
    internal long End()
    {
        if (Interlocked.Decrement(ref _running) == 0)
        {
            _drained.TrySetResult();
        }

        return clock.GetTimestamp();
    }

    internal Task<OutboxEntry?> ReadNextAsync(KeyHash conversation) => backlog.NextAsync(conversation, _stopping.Token);

    internal async Task RunAsync(SendLane lane)
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                if (await SendAllAsync(lane) || lane.TryForget())
                {
                    return;
                }
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                // What waits is for the next process.
            }
            catch (StoreUnavailableException unavailable)
            {
                LogStoreUnavailable(unavailable.Message);
                lane.FallBack();
                await Task.Delay(PauseForDatabase, clock, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
#pragma warning disable CA1031 // No failure that nobody foresaw may silence a conversation until the next start.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                LogFailed(lane.Conversation, new FailureTrace(failure));
                lane.FallBack();
                await Task.Delay(PauseAfterFailure, clock, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        lane.Forget();
    }

    /// <returns>False when another instance has the conversation, and sends what waits in it.</returns>
    private async Task<bool> SendAllAsync(SendLane lane)
    {
        lane.Begin();
        using var hold = await holds.TryTakeAsync(lane.Conversation, _stopping.Token);
        if (hold is null)
        {
            return false;
        }

        while (await lane.NextAsync() is { } entry)
        {
            if (!await TrySendAsync(lane, entry))
            {
                return false;
            }

            _stopping.Token.ThrowIfCancellationRequested();
        }

        if (!holds.IsSole)
        {
            // The next one to have the conversation must not find as waiting what was sent.
            await marks.WrittenAsync();
        }

        return true;
    }

    /// <returns>False when another instance has the conversation now.</returns>
    private async Task<bool> TrySendAsync(SendLane lane, OutboxEntry entry)
    {
        if (lane.Recent.Has(entry.Id))
        {
            // Better silent for a while than the same words again and again.
            throw new InvalidOperationException("The database gives a reply that was sent: its mark could not be written.");
        }

        if (entry.Target is { } target)
        {
            entry = entry with { ChannelTarget = lane.Recent.Find(target) ?? await backlog.ChannelIdOfAsync(target, _stopping.Token) };
        }

        var windows = lane.Windows ??= limits.WindowsFor(entry);
        var outcome = await delivery.DeliverAsync(entry, windows, _stopping.Token);
        lane.Recent.Add(entry.Id, (outcome as SendOutcome.Sent)?.ChannelActivityId);
        return outcome is not null;
    }

    private SendLane LaneOf(KeyHash conversation) => _lanes.GetOrAdd(conversation, static (key, sender) => new SendLane(key, sender), this);

    private void Sweep()
    {
        var now = clock.GetTimestamp();
        var idleSince = now - (long)(KeepIdle.TotalSeconds * clock.TimestampFrequency);
        foreach (var (conversation, lane) in _lanes)
        {
            if (lane.TryRetire(idleSince, now))
            {
                _lanes.TryRemove(conversation, out _);
            }
        }
    }

    [LoggerMessage(EventId = 1108, Level = LogLevel.Warning, Message = "The database is not available ({Reason}); replies wait")]
    private partial void LogStoreUnavailable(string reason);

    [LoggerMessage(EventId = 1104, Level = LogLevel.Error, Message = "Sending in conversation {Conversation} failed and is taken up again: {Failure}")]
    private partial void LogFailed(KeyHash conversation, FailureTrace failure);
}
