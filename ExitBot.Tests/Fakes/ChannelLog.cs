namespace ExitBot.Tests.Fakes;

/// <summary>The calls a channel got, to be waited for.</summary>
internal sealed class ChannelLog
{
    private readonly List<ChannelCall> _calls = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Every call so far, refused ones too.</summary>
    public IReadOnlyList<ChannelCall> Calls
    {
        get
        {
            lock (_calls)
            {
                return [.. _calls];
            }
        }
    }

    /// <returns>How many calls there are now.</returns>
    public int Add(ChannelCall call)
    {
        TaskCompletionSource changed;
        int count;
        lock (_calls)
        {
            _calls.Add(call);
            count = _calls.Count;
            changed = _changed;
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        changed.SetResult();
        return count;
    }

    /// <summary>For tests that measure memory: what was called so far is let go.</summary>
    public void Forget()
    {
        lock (_calls)
        {
            _calls.Clear();
        }
    }

    /// <summary>Waits until the calls so far satisfy the condition, and returns them.</summary>
    public async Task<IReadOnlyList<ChannelCall>> UntilAsync(Func<IReadOnlyList<ChannelCall>, bool> enough, string what)
    {
        using var late = new CancellationTokenSource(Deadline.Longest);
        while (true)
        {
            Task changed;
            lock (_calls)
            {
                if (enough(_calls))
                {
                    return [.. _calls];
                }

                changed = _changed.Task;
            }

            try
            {
                await changed.WaitAsync(late.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"The channel never saw {what}. It saw: {string.Join("; ", Calls.TakeLast(20))}.");
            }
        }
    }

    /// <summary>Waits for so many different replies to be taken, in the order they came first. Typing does not count.</summary>
    public async Task<IReadOnlyList<ChannelCall>> TakenAsync(string conversationId, int count) =>
        Taken(await UntilAsync(calls => Taken(calls, conversationId).Count >= count, $"{count} replies in {conversationId}"), conversationId);

    /// <summary>The different replies taken so far, in the order they came first. Typing does not count.</summary>
    public IReadOnlyList<ChannelCall> TakenSoFar(string conversationId) => Taken(Calls, conversationId);

    private static List<ChannelCall> Taken(IEnumerable<ChannelCall> calls, string conversationId) =>
        [.. calls.Where(call => call.IsTaken && call.Type != "typing" && call.ConversationId == conversationId).DistinctBy(call => call.Identity)];
}
