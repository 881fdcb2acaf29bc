using System.Diagnostics.CodeAnalysis;

namespace ExitBot.Bot.Turns;

/// <summary>
/// Runs work one after the other for the same key and side by side for different keys, under a common limit.
/// Each signal is one piece of work; the work finds out for itself what is next for its key.
/// </summary>
/// <param name="work">
/// Returns null when it is done, or how long it wants to wait before it is called again for the same piece. What waits so
/// does not count against the limit: an unreachable host must not hold up everybody else's.
/// </param>
[SuppressMessage("Design", "CA1001", Justification = "Neither field holds a handle; disposing them would fail work that ends after the host.")]
internal sealed partial class KeyedWorker(int limit, Func<KeyHash, CancellationToken, Task<TimeSpan?>> work, TimeProvider clock, ILogger logger)
{
    private readonly Dictionary<KeyHash, Lane> _lanes = [];
    private readonly SemaphoreSlim _limit = new(limit);
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _givingUp = new();
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>For work under way: not when the stop begins, but when it has no more time.</summary>
    public CancellationToken GivingUp => _givingUp.Token;

    public void Signal(KeyHash key, int times = 1)
    {
        if (times == 0)
        {
            return;
        }

        lock (_lanes)
        {
            if (_stopping.IsCancellationRequested)
            {
                return;
            }

            var lane = LaneOf(key);
            lane.Signals += times;
            if (lane.IsBusy)
            {
                return;
            }

            lane.IsBusy = true;
        }

        _ = Task.Run(() => RunAsync(key));
    }

    /// <summary>
    /// Lets the caller do a piece of work for the key himself, if nothing of the key waits, is under way or is announced, and the
    /// limit has room. <see cref="Leave"/> must follow.
    /// </summary>
    /// <param name="place">Completes when his work has its place before everything that is announced later.</param>
    public bool TryEnter(KeyHash key, Task place)
    {
        // Not Wait(0) under the lock: whoever waits for the limit holds a lane and none of the lock.
        if (!_limit.Wait(0, CancellationToken.None))
        {
            return false;
        }

        lock (_lanes)
        {
            if (!_stopping.IsCancellationRequested && !_lanes.ContainsKey(key))
            {
                var lane = LaneOf(key);
                lane.IsBusy = true;
                lane.Place = place;
                return true;
            }
        }

        _limit.Release();
        return false;
    }

    /// <summary>Ends what <see cref="TryEnter"/> began; what was signalled meanwhile goes on by itself.</summary>
    public void Leave(KeyHash key)
    {
        _limit.Release();
        if (TakeNext(key))
        {
            _ = Task.Run(() => RunAsync(key, isTaken: true));
        }
    }

    /// <summary>Announces a signal: until <see cref="Withdraw"/> nobody can enter, so that nothing overtakes it.</summary>
    /// <returns>To be waited for, so that it overtakes nobody who has entered. It may fail; that is for him who has entered.</returns>
    public Task Announce(KeyHash key)
    {
        lock (_lanes)
        {
            var lane = LaneOf(key);
            lane.Announced++;
            return lane.Place;
        }
    }

    /// <summary>Takes back an announcement; the signal, if there is to be one, goes before.</summary>
    public void Withdraw(KeyHash key)
    {
        lock (_lanes)
        {
            _lanes[key].Announced--;
            ForgetIfIdle(key);
        }
    }

    /// <summary>Takes no more signals, cancels what waits, and returns when the work under way has come to its end.</summary>
    /// <param name="drain">How long that may take before it is cancelled.</param>
    public async Task StopAsync(TimeSpan drain, CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        lock (_lanes)
        {
            if (_lanes.Count == 0)
            {
                return;
            }
        }

        try
        {
            await _drained.Task.WaitAsync(drain, clock, cancellationToken);
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException)
        {
            await _givingUp.CancelAsync();
            await _drained.Task.WaitAsync(cancellationToken);
        }
    }

    private async Task RunAsync(KeyHash key, bool isTaken = false)
    {
        try
        {
            while (isTaken || TakeNext(key))
            {
                isTaken = false;
                while (await WorkAsync(key) is { } pause)
                {
                    await Task.Delay(pause, clock, _stopping.Token);
                }
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            Abandon(key);
        }
    }

    private async Task<TimeSpan?> WorkAsync(KeyHash key)
    {
        await _limit.WaitAsync(_stopping.Token);
        try
        {
            return await work(key, _givingUp.Token);
        }
#pragma warning disable CA1031 // The work has its own answer to failures; one that slips through must not close the key for good.
        catch (Exception failure) when (failure is not OperationCanceledException || !_stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(key, new FailureTrace(failure));
            return null;
        }
        finally
        {
            _limit.Release();
        }
    }

    /// <summary>Takes one signal of a busy lane, or gives the lane free.</summary>
    private bool TakeNext(KeyHash key)
    {
        lock (_lanes)
        {
            var lane = _lanes[key];
            if (lane.Signals > 0 && !_stopping.IsCancellationRequested)
            {
                lane.Signals--;
                return true;
            }

            lane.Signals = 0;
            lane.IsBusy = false;
            ForgetIfIdle(key);
            return false;
        }
    }

    private void Abandon(KeyHash key)
    {
        lock (_lanes)
        {
            _lanes[key].Signals = 0;
            _lanes[key].IsBusy = false;
            ForgetIfIdle(key);
        }
    }

    private Lane LaneOf(KeyHash key)
    {
        if (!_lanes.TryGetValue(key, out var lane))
        {
            _lanes[key] = lane = new Lane();
        }

        return lane;
    }

    private void ForgetIfIdle(KeyHash key)
    {
        if (_lanes[key] is { IsBusy: false, Announced: 0 })
        {
            _lanes.Remove(key);
            if (_lanes.Count == 0 && _stopping.IsCancellationRequested)
            {
                _drained.TrySetResult();
            }
        }
    }

    [LoggerMessage(EventId = 1201, Level = LogLevel.Error, Message = "Work for conversation {Key} failed; the next is taken up: {Failure}")]
    private partial void LogFailed(KeyHash key, FailureTrace failure);

    /// <summary>What is to be done for one key. A lane that is not busy has no signals.</summary>
    private sealed class Lane
    {
        public int Signals { get; set; }

        public int Announced { get; set; }

        /// <summary>Of the last who has entered.</summary>
        public Task Place { get; set; } = Task.CompletedTask;

        public bool IsBusy { get; set; }
    }
}
