namespace ExitBot.Tests.Benchmarks;

/// <summary>Durable interview turns through /api/messages against a bare endpoint, in one run on one machine.</summary>
internal static class TurnBenchmark
{
    public static async Task RunAsync(TimeSpan duration)
    {
        await Report.MachineAsync();
        await using var channel = await LoadChannel.StartAsync();

        var bare = await BareAsync(channel, duration);
        await Report.LineAsync($"bare endpoint, 64 at once     {bare}");

        var folder = Directory.CreateTempSubdirectory("exitbot-benchmark");
        await using (var service = await ChildService.StartAsync("ExitBot.Bot.dll", AppContext.BaseDirectory, address => ["--urls", $"{address}", "--ConnectionStrings:ExitBot", $"Data Source={Path.Combine(folder.FullName, "exitbot.db")}"]))
        {
            var full = await new LoadRun(service.Address, channel, 64).RunAsync(duration, service);
            await Report.LineAsync($"ExitBot, durable, 64 at once  {full}");
            await Report.LineAsync($"share of the bare endpoint    {full.PerSecond / bare.PerSecond:F2} (bar: 0.25)");

            var calm = await new LoadRun(service.Address, channel, 16).RunAsync(duration, service);
            await Report.LineAsync($"ExitBot, durable, 16 at once  {calm} (bar: p99 under 50 ms)");
        }

        folder.Delete(recursive: true);
    }

    private static async Task<LoadFigures> BareAsync(LoadChannel channel, TimeSpan duration)
    {
        await using var service = await ChildService.StartAsync("ExitBot.Tests.dll", AppContext.BaseDirectory, address => [BareEndpoint.Command, $"{address}"]);
        return await new LoadRun(service.Address, channel, 64).RunAsync(duration, service);
    }
}
