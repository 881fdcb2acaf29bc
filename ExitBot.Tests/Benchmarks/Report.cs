using System.Globalization;

namespace ExitBot.Tests.Benchmarks;

/// <summary>The benchmarks' output.</summary>
internal static class Report
{
#pragma warning disable RS0030 // Its output is what a benchmark is for.
    private static readonly StreamWriter Output = new(System.Console.OpenStandardOutput()) { AutoFlush = true };
#pragma warning restore RS0030

    public static Task LineAsync(FormattableString text) => Output.WriteLineAsync(text.ToString(CultureInfo.InvariantCulture));

    public static Task LineAsync(string text) => Output.WriteLineAsync(text);

    public static async Task MachineAsync() => await LineAsync(
        $"{Environment.ProcessorCount} cores, {System.Runtime.InteropServices.RuntimeInformation.OSDescription}, .NET {Environment.Version}");
}
