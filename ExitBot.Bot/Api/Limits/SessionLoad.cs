using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExitBot.Bot.Api.Limits;

/// <summary>
/// Sessions of the REST chat and the web that were heard of in the last five minutes. Counted by each instance for itself; Teams does not count.
/// </summary>
internal sealed class SessionLoad
{
    private static readonly TimeSpan CountsFor = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ComeBackIn = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _heard = [];
    private readonly LimitMetrics _metrics;
    private readonly TimeProvider _clock;
    private DateTimeOffset _swept;

    public SessionLoad(IMeterFactory meters, LimitMetrics metrics, TimeProvider clock)
    {
        (_metrics, _clock, _swept) = (metrics, clock, clock.GetUtcNow());
        meters.Create("ExitBot.Sessions").CreateObservableGauge("exitbot.sessions.active", Count, description: "Sessions of REST and web that were heard of in the last five minutes");
    }

    /// <summary>Counts a session as heard of, if it counts already or there is room for one more.</summary>
    /// <param name="mayExceed">Whoever has an unfinished interview is never turned away.</param>
    public bool TryEnter(string session, int most, bool mayExceed = false)
    {
        var now = _clock.GetUtcNow();
        lock (_lock)
        {
            Sweep(now);
            if (!mayExceed && !_heard.ContainsKey(session) && _heard.Count >= most)
            {
                _metrics.Refused("sessions");
                return false;
            }

            _heard[session] = now;
            return true;
        }
    }

    /// <summary>What somebody is told for whom there is no room.</summary>
    public static ProblemHttpResult Refuse(HttpResponse response) =>
        ApiProblems.TooMany(response, ComeBackIn, "Too many people are talking to the bot at the moment. Retry-After says when to try again; nothing is lost meanwhile.");

    public void Leave(string session)
    {
        lock (_lock)
        {
            _heard.Remove(session);
        }
    }

    public int Count()
    {
        lock (_lock)
        {
            Sweep(_clock.GetUtcNow());
            return _heard.Count;
        }
    }

    private void Sweep(DateTimeOffset now)
    {
        if (now - _swept < TimeSpan.FromSeconds(1))
        {
            return;
        }

        _swept = now;
        foreach (var gone in _heard.Where(session => session.Value <= now - CountsFor).Select(session => session.Key).ToList())
        {
            _heard.Remove(gone);
        }
    }
}
