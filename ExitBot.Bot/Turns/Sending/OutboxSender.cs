using System.Collections.Concurrent;

namespace ExitBot.Bot.Turns.Sending;

/// <summary>
/// Sends committed replies: in order within a conversation, side by side across conversations. Takes them over from the commit
/// in memory, and at start from the database what a stopped process left.
/// </summary>
internal sealed class OutboxSender(
    IOutboxStore store,
    LaneRunner runner,
    OutboxMarks marks,
    ReplyDelivery delivery,
    TimeProvider clock) : IHostedService, IDisposable
{
    /// <summary>How long a lane is kept without work: longer than a commit can take to be handed over.</summary>
    private static readonly TimeSpan KeepIdle = TimeSpan.FromMinutes(1);

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

    /// <summary>Another instance had the conversation: the database alone knows what is still to be sent in it.</summary>
    public void StartAnew(KeyHash conversation)
    {
        while (!LaneOf(conversation).TryStartAnew())
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

    internal Task RunAsync(SendLane lane) => runner.RunAsync(lane, _stopping.Token);

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
}
