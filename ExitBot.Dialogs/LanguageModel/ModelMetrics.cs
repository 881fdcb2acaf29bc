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
    private readonly Histogram<double> _duration;

    public ModelMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _cache = meter.CreateCounter<long>("exitbot.model.cache.lookups", description: "Lookups in the cache of answers, by result");
        _calls = meter.CreateCounter<long>("exitbot.model.calls", description: "Calls of a provider, by outcome");
        _tokens = meter.CreateCounter<long>("exitbot.model.tokens", description: "Tokens used, by kind");
        _duration = meter.CreateHistogram<double>("exitbot.model.duration", unit: "s", description: "Time of a call, tries included");
    }

    public void CacheHit(string prompt) => _cache.Add(1, new("prompt", prompt), new("result", "hit"));

    public void CacheMiss(string prompt) => _cache.Add(1, new("prompt", prompt), new("result", "miss"));

    public void Called(ModelCallEntry entry)
    {
        var tags = new TagList { { "provider", entry.Provider }, { "outcome", entry.Failure?.ToString() ?? "Answered" } };
        _calls.Add(1, tags);
        _duration.Record(entry.Latency.TotalSeconds, tags);
        _tokens.Add(entry.PromptTokens, new("provider", entry.Provider), new("kind", "prompt"));
        _tokens.Add(entry.CompletionTokens, new("provider", entry.Provider), new("kind", "completion"));
    }
}
