using System.Diagnostics;
using System.Globalization;
using ExitBot.Tests.Conventions;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Benchmarks;

/// <summary>What operators measure with deployment/scripts/load-test: 100 people who give their interview over REST, against a service of its own without a model.</summary>
internal static class LoadBenchmark
{
    private const string People = "100";

    public static async Task RunAsync(int minutes)
    {
        using var folder = new TempFolder();
        await using var service = await ChildService.StartAsync("ExitBot.Bot.dll", folder.Path, address =>
            ["--urls", $"{address}", "--contentRoot", AppContext.BaseDirectory, "--ConnectionStrings:ExitBot", $"Data Source={folder.File("exitbot.db")}"]);
        var cpu = service.CpuTime;

        // Its last line goes straight to the console.
        using var script = Process.Start(
            Path.Combine(SourceTree.Root, "deployment/scripts/load-test"),
            [$"{service.Address}", "--users", People, "--minutes", minutes.ToString(CultureInfo.InvariantCulture)]);
        await script.WaitForExitAsync();

        await Report.LineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{(script.ExitCode == 0 ? "reached" : "not reached")}: no error and p95 under 200 ms; service {(service.CpuTime - cpu).TotalSeconds:F1} s CPU, {service.ResidentMegabytes} MB resident"));
    }
}
