namespace ExitBot.Tests.Fakes;

/// <summary>How long a test waits for what must happen: long enough for two busy cores, so that reaching it is a failure.</summary>
internal static class Deadline
{
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

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
