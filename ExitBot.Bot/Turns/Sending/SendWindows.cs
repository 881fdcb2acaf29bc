namespace ExitBot.Bot.Turns.Sending;

/// <param name="Sends">How many may go out.</param>
/// <param name="Ticks">In how long, in ticks of <see cref="TimeProvider.GetTimestamp"/>.</param>
internal readonly record struct SendWindow(int Sends, long Ticks);

/// <summary>
/// Keeps sends under several limits at once, exactly: no stretch of time as long as a window has more of them in it. Hands out
/// points in time, each at least as late as the one before. Not thread-safe.
/// </summary>
/// <remarks>
/// System.Threading.RateLimiting would do the counting, but only in real time and with a queue and a timer for every conversation.
/// </remarks>
internal sealed class SendWindows(IReadOnlyList<SendWindow> windows)
{
    private readonly List<long> _booked = [];

    /// <summary>Books the next send.</summary>
    /// <returns>When it may go out; <paramref name="now"/> or later.</returns>
    public long Book(long now)
    {
        Forget(now);
        var at = now;
        foreach (var window in windows)
        {
            if (_booked.Count >= window.Sends)
            {
                at = Math.Max(at, _booked[^window.Sends] + window.Ticks);
            }
        }

        _booked.Add(at);
        return at;
    }

    /// <summary>Whether nothing that was booked bears on what is booked from now on.</summary>
    public bool IsOver(long now) => _booked.Count == 0 || _booked[^1] + Longest <= now;

    private long Longest => windows.Max(static window => window.Ticks);

    /// <summary>Half of the list at once, so that it moves seldom.</summary>
    private void Forget(long now)
    {
        var half = _booked.Count / 2;
        if (half > 8 && _booked[half - 1] + Longest <= now)
        {
            _booked.RemoveRange(0, half);
        }
    }
}
