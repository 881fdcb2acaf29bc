using System.Globalization;

namespace ExitBot.Tests.Benchmarks;

/// <summary>The benchmarks' output.</summary>
internal static class Report
{
    private static readonly StreamWriter Output = new(new FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle(1, ownsHandle: false), FileAccess.Write)) { AutoFlush = true };

    public static Task LineAsync(FormattableString text) => Output.WriteLineAsync(text.ToString(CultureInfo.InvariantCulture));

    public static Task LineAsync(string text) => Output.WriteLineAsync(text);

    public static async Task MachineAsync() => await LineAsync(
        $"{Environment.ProcessorCount} cores, {System.Runtime.InteropServices.RuntimeInformation.OSDescription}, .NET {Environment.Version}");
}
