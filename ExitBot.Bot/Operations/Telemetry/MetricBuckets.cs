using System.Diagnostics.Metrics;

namespace ExitBot.Bot.Operations.Telemetry;

/// <summary>Bounds of histograms: times in seconds, from a read of the database to the longest that a language model may take.</summary>
internal static class MetricBuckets
{
    private static readonly double[] Seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 5, 10, 30];
    private static readonly double[] Counts = [1, 2, 5, 10, 50, 100, 500, 1_000, 10_000];

    public static double[] Of(Instrument instrument) => instrument.Unit == "s" ? Seconds : Counts;
}
