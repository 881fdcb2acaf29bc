using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Api.Limits;

/// <summary>
/// Counts what each person says, exactly: in no minute and no hour, wherever it begins, are there more than allowed. Who was silent for
/// an hour is forgotten.
/// </summary>
internal sealed class UserRateLimits(IOptions<RateLimitOptions> options, LimitMetrics metrics, TimeProvider clock)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Scope, string User), List<DateTimeOffset>> _said = [];
    private DateTimeOffset _swept = clock.GetUtcNow();

    /// <param name="scope">Whose name for the user it is: a key of the REST API, or a channel.</param>
    /// <returns>Null: go on. Else how long to wait; what was refused does not count.</returns>
    public TimeSpan? Take(string scope, string user)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            Sweep(now);
            if (!_said.TryGetValue((scope, user), out var times))
            {
                _said[(scope, user)] = times = [];
            }

            times.RemoveRange(0, CountUntil(times, now - Hour));
            if (Wait(times, options.Value.PerHour, Hour, now) is { } hour)
            {
                metrics.Refused("user_hour");
                return hour;
            }

            if (Wait(times, options.Value.PerMinute, Minute, now) is { } minute)
            {
                metrics.Refused("user_minute");
                return minute;
            }

            times.Add(now);
            return null;
        }
    }

    /// <summary>The last so many calls must not all lie in one window.</summary>
    private static TimeSpan? Wait(List<DateTimeOffset> times, int limit, TimeSpan window, DateTimeOffset now) =>
        times.Count >= limit && times[^limit] + window is var free && free > now ? free - now : null;

    private static int CountUntil(List<DateTimeOffset> times, DateTimeOffset moment)
    {
        var count = 0;
        while (count < times.Count && times[count] <= moment)
        {
            count++;
        }

        return count;
    }

    private void Sweep(DateTimeOffset now)
    {
        if (now - _swept < Minute)
        {
            return;
        }

        _swept = now;
        foreach (var user in _said.Where(user => user.Value.Count == 0 || user.Value[^1] <= now - Hour).Select(user => user.Key).ToList())
        {
            _said.Remove(user);
        }
    }
}
