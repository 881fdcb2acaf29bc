namespace ExitBot.Bot.Turns;

/// <summary>Callers in this process that wait for the response of a turn. Several may wait for the same one: a channel repeats its call.</summary>
internal sealed class TurnWaiters
{
    private readonly Dictionary<KeyHash, List<TaskCompletionSource<TurnResponse>>> _waiting = [];

    /// <summary>Waits from now on, so that a turn which ends before the caller looks is not missed.</summary>
    public Waiter Expect(KeyHash key)
    {
        var completion = new TaskCompletionSource<TurnResponse>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_waiting)
        {
            if (!_waiting.TryGetValue(key, out var waiters))
            {
                _waiting[key] = waiters = [];
            }

            waiters.Add(completion);
        }

        return new Waiter(this, key, completion);
    }

    public void Complete(KeyHash key, TurnResponse response)
    {
        List<TaskCompletionSource<TurnResponse>>? waiters;
        lock (_waiting)
        {
            _waiting.Remove(key, out waiters);
        }

        waiters?.ForEach(waiter => waiter.TrySetResult(response));
    }

    private void Forget(KeyHash key, TaskCompletionSource<TurnResponse> completion)
    {
        lock (_waiting)
        {
            if (_waiting.TryGetValue(key, out var waiters) && waiters.Remove(completion) && waiters.Count == 0)
            {
                _waiting.Remove(key);
            }
        }
    }

    /// <summary>One caller's place. Disposing it gives the place up; the response stays in the inbox for a repeat.</summary>
    internal readonly struct Waiter(TurnWaiters waiters, KeyHash key, TaskCompletionSource<TurnResponse> completion) : IDisposable
    {
        public Task<TurnResponse> Response => completion.Task;

        public void Dispose() => waiters.Forget(key, completion);
    }
}
