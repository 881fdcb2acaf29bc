using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.LanguageModel;

internal static class ClockSteps
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>Moves the clock through pauses between tries. With 120 s for a turn no try ends by itself in that time.</summary>
    public static async Task<T> ThroughPausesAsync<T>(this SteppedClock clock, Task<T> asked)
    {
        await Deadline.UntilAsync(
            () =>
            {
                if (!asked.IsCompleted && clock.TimersWithin(LongestPause) > 0)
                {
                    clock.Advance(TimeSpan.FromSeconds(1));
                }

                return asked.IsCompleted;
            },
            "the end of the call");
        return await asked;
    }
}
