using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ExitBot.Dialogs.LanguageModel;

/// <summary>Counts by prompt, provider and outcome. Nothing that a person or a model said.</summary>
internal sealed class ModelMetrics
{
    public const string MeterName = "ExitBot.LanguageModel";

    private readonly Counter<long> _cache;
    private readonly Counter<long> _calls;
    private readonly Counter<long> _tokens;
    private readonly Counter<double> _cost;
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _tools;

    public ModelMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _cache = meter.CreateCounter<long>("exitbot.model.cache.lookups", description: "Lookups in the cache of answers, by result");
        _calls = meter.CreateCounter<long>("exitbot.model.calls", description: "Calls of a provider, by outcome");
        _tokens = meter.CreateCounter<long>("exitbot.model.tokens", description: "Tokens used, by kind");
        _cost = meter.CreateCounter<double>("exitbot.model.cost", description: "Price of the tokens used, in the currency of the settings");
        _duration = meter.CreateHistogram<double>("exitbot.model.duration", unit: "s", description: "Time of a call, tries included");
        _tools = meter.CreateHistogram<double>("exitbot.model.tool.duration", unit: "s", description: "Time of a function that the model called, by outcome");
    }

    public void CacheHit(string prompt) => _cache.Add(1, new("prompt", prompt), new("result", "hit"));

    public void CacheMiss(string prompt) => _cache.Add(1, new("prompt", prompt), new("result", "miss"));

    /// <param name="tool">A function of ours.</param>
    public void Ran(string tool, TimeSpan time, bool isDone) => _tools.Record(time.TotalSeconds, new("tool", tool), new("outcome", isDone ? "done" : "failed"));

    public void Called(ModelCallEntry entry, double cost)
    {
        var tags = new TagList { { "provider", entry.Provider }, { "outcome", entry.Failure?.ToString() ?? "Answered" } };
        _calls.Add(1, tags);
        _duration.Record(entry.Latency.TotalSeconds, tags);
        if (cost > 0)
        {
            _cost.Add(cost, new KeyValuePair<string, object?>("provider", entry.Provider));
        }

        _tokens.Add(entry.PromptTokens, new("provider", entry.Provider), new("kind", "prompt"));
        _tokens.Add(entry.CompletionTokens, new("provider", entry.Provider), new("kind", "completion"));
    }
}
