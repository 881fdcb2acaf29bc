namespace ExitBot.Tests.Benchmarks;

/// <summary>Durable interview turns through /api/messages against a bare endpoint, in one run on one machine.</summary>
internal static class TurnBenchmark
{
    public static async Task RunAsync(TimeSpan duration)
    {
        await Report.MachineAsync();
        await using (var channel = await LoadChannel.StartAsync())
        {
            await Report.LineAsync("a load generator that is as light as it can be:");
            await CompareAsync(channel, duration);
        }

        // The scale of the bar: an echo bot of 7.5 ms of CPU a turn stands at 0.025, one of 0.25 ms at 0.4 to 0.45.
        await using (var channel = await LoadChannel.StartAsync(readsActivities: true))
        {
            await Report.LineAsync("one that writes and reads activities as clients of the Bot Framework do:");
            await CompareAsync(channel, duration);
        }
    }

    private static async Task CompareAsync(LoadChannel channel, TimeSpan duration)
    {
        var bare = await BareAsync(channel, duration);
        await Report.LineAsync($"bare endpoint, 64 at once     {bare}");

        var folder = Directory.CreateTempSubdirectory("exitbot-benchmark");
        await using (var service = await ChildService.StartAsync("ExitBot.Bot.dll", AppContext.BaseDirectory, address => ["--urls", $"{address}", "--ConnectionStrings:ExitBot", $"Data Source={Path.Combine(folder.FullName, "exitbot.db")}"]))
        {
            var full = await new LoadRun(service.Address, channel, 64).RunAsync(duration, service, LoadRun.ColdStart);
            await Report.LineAsync($"ExitBot, durable, 64 at once  {full}");
            await Report.LineAsync($"share of the bare endpoint    {full.PerSecond / bare.PerSecond:F2}, on the scale of the bar {OnScaleOfBar(full.CpuPerTurn):F2} (bar: 0.25)");

            var calm = await new LoadRun(service.Address, channel, 16).RunAsync(duration, service, TimeSpan.FromSeconds(5));
            await Report.LineAsync($"ExitBot, durable, 16 at once  {calm} (bar: p99 under 50 ms)");
        }

        folder.Delete(recursive: true);
    }

    /// <summary>The bar has echo bots of 0.25 and 7 ms of CPU a turn at 0.45 and 0.025: so it was set with a generator of 0.147 ms a message and a bare endpoint of 0.032.</summary>
    private static double OnScaleOfBar(double cpuMilliseconds) => (0.147 + 0.032) / (0.147 + cpuMilliseconds);

    private static async Task<LoadFigures> BareAsync(LoadChannel channel, TimeSpan duration)
    {
        await using var service = await ChildService.StartAsync("ExitBot.Tests.dll", AppContext.BaseDirectory, address => [BareEndpoint.Command, $"{address}"]);
        return await new LoadRun(service.Address, channel, 64).RunAsync(duration, service, TimeSpan.FromSeconds(15));
    }
}
