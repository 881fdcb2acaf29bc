using System.Text.RegularExpressions;
using OpenTelemetry.Metrics;

namespace ExitBot.Bot.Operations.Telemetry;

/// <summary>Names as Prometheus wants them: words joined by underscores, the unit behind, _total for what only grows.</summary>
internal static partial class PrometheusName
{
    public static string Of(Metric metric)
    {
        var name = Label(metric.Name);
        if (UnitOf(metric.Unit) is { } unit && !name.EndsWith(unit, StringComparison.Ordinal))
        {
            name = $"{name}_{unit}";
        }

        return metric.MetricType switch
        {
            MetricType.LongSum or MetricType.DoubleSum => name.EndsWith("_total", StringComparison.Ordinal) ? name : $"{name}_total",

            // The ending is kept for histograms.
            not MetricType.Histogram when name.EndsWith("_count", StringComparison.Ordinal) => $"{name[..^"_count".Length]}_current",
            _ => name,
        };
    }

    public static string Label(string name) => Other().Replace(name, "_");

    /// <summary>Braces hold remarks, like {request}: they are no unit.</summary>
    private static string? UnitOf(string? unit) => unit switch
    {
        "s" => "seconds",
        "ms" => "milliseconds",
        "By" => "bytes",
        "1" => "ratio",
        _ => null,
    };

    [GeneratedRegex("[^a-zA-Z0-9_]")]
    private static partial Regex Other();
}
