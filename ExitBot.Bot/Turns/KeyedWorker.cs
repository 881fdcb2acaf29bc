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
    private readonly Dictionary<KeyHash, int> _waiting = [];
    private readonly SemaphoreSlim _limit = new(limit);
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Signal(KeyHash key, int times = 1)
    {
        if (times == 0)
        {
            return;
        }

        lock (_waiting)
        {
            if (_stopping.IsCancellationRequested)
            {
                return;
            }

            if (_waiting.TryGetValue(key, out var count))
            {
                _waiting[key] = count + times;
                return;
            }

            _waiting[key] = times;
        }

        _ = Task.Run(() => RunAsync(key));
    }

    /// <summary>Takes no more signals, cancels what waits, and returns when the work under way has come to its end.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        lock (_waiting)
        {
            if (_waiting.Count == 0)
            {
                return;
            }
        }

        await _drained.Task.WaitAsync(cancellationToken);
    }

    private async Task RunAsync(KeyHash key)
    {
        var finished = false;
        try
        {
            do
            {
                while (await WorkAsync(key) is { } pause)
                {
                    await Task.Delay(pause, clock, _stopping.Token);
                }
            }
            while (TakeNext(key));
            finished = true;
        }
        finally
        {
            // Stopped half-way. After an orderly end the key may be waiting again already, for somebody else.
            if (!finished)
            {
                Forget(key);
            }
        }
    }

    private async Task<TimeSpan?> WorkAsync(KeyHash key)
    {
        await _limit.WaitAsync(_stopping.Token);
        try
        {
            return await work(key, _stopping.Token);
        }
#pragma warning disable CA1031 // The work has its own answer to failures; one that slips through must not close the key for good.
        catch (Exception failure) when (!_stopping.IsCancellationRequested)
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

    private bool TakeNext(KeyHash key)
    {
        lock (_waiting)
        {
            if (--_waiting[key] > 0)
            {
                return true;
            }

            Forget(key);
            return false;
        }
    }

    private void Forget(KeyHash key)
    {
        lock (_waiting)
        {
            _waiting.Remove(key);
            if (_waiting.Count == 0 && _stopping.IsCancellationRequested)
            {
                _drained.TrySetResult();
            }
        }
    }

    [LoggerMessage(EventId = 1201, Level = LogLevel.Error, Message = "Work for conversation {Key} failed; the next is taken up: {Failure}")]
    private partial void LogFailed(KeyHash key, FailureTrace failure);
}
