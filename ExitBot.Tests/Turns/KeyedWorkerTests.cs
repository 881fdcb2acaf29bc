using System.Collections.Concurrent;
using ExitBot.Bot.Turns;
using Microsoft.Extensions.Logging.Abstractions;

namespace ExitBot.Tests.Turns;

public sealed class KeyedWorkerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly KeyHash One = KeyHash.Of("one");
    private static readonly KeyHash Other = KeyHash.Of("other");

    [Fact]
    public async Task A_key_that_waits_for_its_next_try_holds_up_no_other()
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var worker = Worker(limit: 1, key =>
        {
            if (key == Other)
            {
                done.SetResult();
                return Task.FromResult<TimeSpan?>(null);
            }

            waiting.SetResult();
            return Task.FromResult<TimeSpan?>(TimeSpan.FromHours(1));
        });

        worker.Signal(One);
        await waiting.Task.WaitAsync(Patience);
        worker.Signal(Other);

        await done.Task.WaitAsync(Patience);
        await worker.StopAsync(Patience, CancellationToken.None).WaitAsync(Patience);
    }

    [Fact]
    public async Task Work_for_one_key_never_overlaps_and_misses_no_signal()
    {
        const int Signals = 500;
        var (running, most, calls) = (0, 0, 0);
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var worker = Worker(limit: 8, async key =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Yield();
            Interlocked.Decrement(ref running);
            if (Interlocked.Increment(ref calls) == Signals)
            {
                done.SetResult();
            }

            return null;
        });

        Parallel.For(0, Signals, _ => worker.Signal(One));

        await done.Task.WaitAsync(Patience);
        await worker.StopAsync(Patience, CancellationToken.None).WaitAsync(Patience);
        Assert.Equal((1, Signals), (most, calls));
    }

    [Fact]
    public async Task A_piece_of_work_that_asks_for_a_pause_is_called_again_before_the_next()
    {
        var seen = new ConcurrentQueue<int>();
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var calls = 0;
        var worker = Worker(limit: 1, _ =>
        {
            seen.Enqueue(++calls);
            if (calls == 3)
            {
                done.SetResult();
            }

            return Task.FromResult<TimeSpan?>(calls == 1 ? TimeSpan.Zero : null);
        });

        worker.Signal(One, times: 2);

        await done.Task.WaitAsync(Patience);
        Assert.Equal([1, 2, 3], seen);
    }

    private static KeyedWorker Worker(int limit, Func<KeyHash, Task<TimeSpan?>> work) =>
        new(limit, (key, _) => work(key), TimeProvider.System, NullLogger.Instance);
}
