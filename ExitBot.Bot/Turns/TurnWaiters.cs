using System.Collections.Concurrent;

namespace ExitBot.Bot.Turns;

/// <summary>Callers in this process that wait for the response of a turn.</summary>
internal sealed class TurnWaiters
{
    private readonly ConcurrentDictionary<KeyHash, TaskCompletionSource<TurnResponse>> _waiting = new();

    public Task<TurnResponse> Expect(KeyHash key) =>
        _waiting.GetOrAdd(key, static _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Complete(KeyHash key, TurnResponse response)
    {
        if (_waiting.TryRemove(key, out var waiter))
        {
            waiter.TrySetResult(response);
        }
    }

    /// <summary>Nobody waits any more; the response stays in the inbox for a repeat.</summary>
    public void Forget(KeyHash key) => _waiting.TryRemove(key, out _);
}
