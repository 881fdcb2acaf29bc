namespace ExitBot.Bot.Turns;

/// <summary>Callers in this process that wait for the response of a turn. Several may wait for the same one: a channel repeats its call.</summary>
internal sealed class TurnWaiters
{
    private readonly Dictionary<KeyHash, Expected> _waiting = [];

    /// <summary>Waits from now on, so that a turn which ends before the caller looks is not missed.</summary>
    public Waiter Expect(KeyHash key, KeyHash conversation)
    {
        var completion = new TaskCompletionSource<TurnResponse>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_waiting)
        {
            if (!_waiting.TryGetValue(key, out var waiters))
            {
                _waiting[key] = waiters = new Expected(conversation, []);
            }

            waiters.Callers.Add(completion);
        }

        return new Waiter(this, key, completion);
    }

    public void Complete(KeyHash key, TurnResponse response)
    {
        Expected? waiters;
        lock (_waiting)
        {
            _waiting.Remove(key, out waiters);
        }

        waiters?.Callers.ForEach(waiter => waiter.TrySetResult(response));
    }

    /// <summary>The keys of activities of the conversation whose response somebody waits for.</summary>
    public IReadOnlyList<KeyHash> WaitingIn(KeyHash conversation)
    {
        lock (_waiting)
        {
            return _waiting.Count == 0 ? [] : [.. _waiting.Where(waiting => waiting.Value.Conversation == conversation).Select(waiting => waiting.Key)];
        }
    }

    private void Forget(KeyHash key, TaskCompletionSource<TurnResponse> completion)
    {
        lock (_waiting)
        {
            if (_waiting.TryGetValue(key, out var waiters) && waiters.Callers.Remove(completion) && waiters.Callers.Count == 0)
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

    private sealed record Expected(KeyHash Conversation, List<TaskCompletionSource<TurnResponse>> Callers);
}
