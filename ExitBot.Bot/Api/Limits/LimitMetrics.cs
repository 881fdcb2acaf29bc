using System.Diagnostics.Metrics;

namespace ExitBot.Bot.Api.Limits;

/// <summary>Counts what was refused because somebody was too fast, or too many were there.</summary>
internal sealed class LimitMetrics(IMeterFactory meters)
{
    private readonly Counter<long> _refused = meters.Create("ExitBot.Limits").CreateCounter<long>("exitbot.limits.refused", description: "Calls refused by a limit, by limit");

    public void Refused(string limit) => _refused.Add(1, new KeyValuePair<string, object?>("limit", limit));
}
