using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace ExitBot.Dialogs.LanguageModel;

/// <summary>Which providers are being left alone because they fail. For operators; the chain itself decides without it.</summary>
public sealed class ModelCircuits
{
    private readonly ConcurrentDictionary<string, bool> _isOpen = new(StringComparer.Ordinal);

    public ModelCircuits(IMeterFactory meters) => meters.Create(ModelMetrics.MeterName).CreateObservableGauge(
        "exitbot.model.circuit.open",
        () => _isOpen.Select(circuit => new Measurement<int>(circuit.Value ? 1 : 0, new KeyValuePair<string, object?>("provider", circuit.Key))),
        description: "1 while a provider is being left alone because it fails");

    /// <summary>Whether nobody is left to ask. False without a model, and before the first question.</summary>
    public bool AreAllOpen => !_isOpen.IsEmpty && _isOpen.Values.All(isOpen => isOpen);

    internal void Set(string provider, bool isOpen) => _isOpen[provider] = isOpen;
}
