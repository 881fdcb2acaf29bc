namespace ExitBot.Tests.Benchmarks;

/// <param name="PerSecond">Turns a second, from the message posted to its first reply received.</param>
/// <param name="Median">Milliseconds.</param>
/// <param name="P99">Milliseconds.</param>
/// <param name="CpuPerTurn">Milliseconds of CPU of the service.</param>
internal sealed record LoadFigures(double PerSecond, double Median, double P99, double CpuPerTurn, long ResidentMegabytes)
{
    public static LoadFigures Of(double[] latencies, TimeSpan elapsed, TimeSpan cpu, long residentMegabytes)
    {
        Array.Sort(latencies);
        return new LoadFigures(
            latencies.Length / elapsed.TotalSeconds,
            latencies[latencies.Length / 2],
            latencies[(int)(latencies.Length * 0.99)],
            cpu.TotalMilliseconds / latencies.Length,
            residentMegabytes);
    }

    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{PerSecond,8:F0} turns/s   p50 {Median,6:F1} ms   p99 {P99,6:F1} ms   {CpuPerTurn,6:F3} ms CPU a turn   {ResidentMegabytes} MB");
}
