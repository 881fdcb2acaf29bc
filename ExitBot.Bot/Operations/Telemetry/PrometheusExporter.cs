using System.Text;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace ExitBot.Bot.Operations.Telemetry;

/// <summary>Collects when it is asked, and renders what it gets as Prometheus text.</summary>
[ExportModes(ExportModes.Pull)]
internal sealed class PrometheusExporter : BaseExporter<Metric>, IPullMetricExporter
{
    private const int LongestCollectMilliseconds = 1_000;

    private readonly Lock _lock = new();
    private StringBuilder _text = new();

    /// <summary>Set by the reader that this exporter is given to.</summary>
    public Func<int, bool>? Collect { get; set; }

    public string Read()
    {
        lock (_lock)
        {
            _text = new StringBuilder(_text.Length);
            Collect?.Invoke(LongestCollectMilliseconds);
            return _text.ToString();
        }
    }

    public override ExportResult Export(in Batch<Metric> batch)
    {
        // Two meters may have instruments of one name: their series belong under one heading.
        Dictionary<string, List<Metric>> byName = [];
        foreach (var metric in batch)
        {
            var name = PrometheusName.Of(metric);
            if (!byName.TryGetValue(name, out var same))
            {
                byName[name] = same = [];
            }

            same.Add(metric);
        }

        foreach (var (name, metrics) in byName)
        {
            PrometheusText.Append(_text, name, metrics);
        }

        return ExportResult.Success;
    }
}
