namespace ExitBot.Bot.Turns.Sending;

/// <summary>Pauses that differ from each other, so that those who wait do not come back in step.</summary>
internal static class Jitter
{
    private const int MostDoublings = 20;

    /// <summary>Up to a quarter longer.</summary>
    public static TimeSpan Stretched(TimeSpan pause) => pause * (1 + (Random.Shared.NextDouble() / 4));

    /// <summary>The shortest pause doubled so often, up to the longest, and stretched.</summary>
    public static TimeSpan Doubled(TimeSpan shortest, int times, TimeSpan longest)
    {
        var doubled = shortest * Math.Pow(2, Math.Min(times, MostDoublings));
        return Stretched(doubled < longest ? doubled : longest);
    }
}
