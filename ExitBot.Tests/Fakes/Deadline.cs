namespace ExitBot.Tests.Fakes;

/// <summary>How long a test waits for what must happen: long enough for two busy cores, so that reaching it is a failure.</summary>
internal static class Deadline
{
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    /// <summary>For what tells nobody when it happens (a row of the database): looks again and again until it is so.</summary>
    public static Task UntilAsync(Func<bool> isSo, string what) => UntilAsync(() => Task.FromResult(isSo()), what);

    public static async Task UntilAsync(Func<Task<bool>> isSo, string what)
    {
        using var late = new CancellationTokenSource(Longest);
        using var timer = new PeriodicTimer(Look);
        while (!await isSo())
        {
            if (late.IsCancellationRequested)
            {
                throw new TimeoutException($"It did not happen in {Longest.TotalSeconds} s: {what}.");
            }

            await timer.WaitForNextTickAsync();
        }
    }

    public static async Task<T> Within<T>(this Task<T> task, string what)
    {
        try
        {
            return await task.WaitAsync(Longest);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"It did not happen in {Longest.TotalSeconds} s: {what}.");
        }
    }
}
