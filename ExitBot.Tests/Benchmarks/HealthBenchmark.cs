using System.Collections.Concurrent;
using System.Diagnostics;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Benchmarks;

/// <summary>What watching the service costs: health at 200 requests a second, a scrape and new sessions after thousands of conversations, and the memory of an idle process.</summary>
internal static class HealthBenchmark
{
    private const int PerSecond = 200;
    private const int Conversations = 10_000;
    private const int SideBySide = 16;
    private const int NewSessions = 2_000;
    private const int Calm = 4;
    private const int LongSession = 50;
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan UntilMemoryIsGivenBack = TimeSpan.FromSeconds(70);

    public static async Task RunAsync()
    {
        using var folder = new TempFolder();
        await using var service = await ChildService.StartAsync("ExitBot.Bot.dll", folder.Path, address =>
            ["--urls", $"{address}", "--contentRoot", AppContext.BaseDirectory, "--ConnectionStrings:ExitBot", $"Data Source={folder.File("exitbot.db")}", "--Sessions:MaxConcurrent", "1000000"]);
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = service.Address };
        await client.GetStringAsync("/health");
        await Report.LineAsync($"idle: {service.ResidentMegabytes} MB resident at once");
        await Task.Delay(UntilMemoryIsGivenBack);
        await Report.LineAsync($"idle: {service.ResidentMegabytes} MB resident when nobody has come");
        await PrintAsync($"/health at {PerSecond}/s", await HealthAsync(client));
        await SessionsAsync(client, Conversations, SideBySide);
        await PrintAsync($"new session and its first words, {Calm} at once, after {Conversations}", await SessionsAsync(client, NewSessions, Calm));

        await PrintAsync($"a session of {LongSession} messages", await LongSessionAsync(client));

        var scrapes = new List<double>();
        for (var scrape = 0; scrape < 50; scrape++)
        {
            scrapes.Add(await TimeAsync(() => client.GetStringAsync("/metrics")));
        }

        await PrintAsync($"/metrics after {Conversations} conversations", scrapes);
        await Report.LineAsync($"afterwards: {service.ResidentMegabytes} MB resident");
    }

    private static async Task<List<double>> HealthAsync(HttpClient client)
    {
        var calls = new List<Task<double>>();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / PerSecond));
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Lasts && await timer.WaitForNextTickAsync())
        {
            calls.Add(TimeAsync(() => client.GetStringAsync("/health")));
        }

        return [.. await Task.WhenAll(calls)];
    }

    private static async Task<List<double>> SessionsAsync(HttpClient client, int people, int sideBySide)
    {
        var times = new ConcurrentBag<double>();
        await Parallel.ForEachAsync(Enumerable.Range(0, people), new ParallelOptions { MaxDegreeOfParallelism = sideBySide }, async (person, _) =>
            times.Add(await TimeAsync(() => new ChatCaller(client, $"u-{people}-{person}").SaysAsync("hello"))));
        return [.. times];
    }

    /// <summary>Each call asks for the session with all that was said.</summary>
    private static async Task<List<double>> LongSessionAsync(HttpClient client)
    {
        var person = new ChatCaller(client, "u-long");
        for (var message = 0; message < LongSession; message++)
        {
            await person.SaysAsync("help");
        }

        var times = new List<double>();
        for (var call = 0; call < 500; call++)
        {
            times.Add(await TimeAsync(() => client.GetStringAsync($"{ChatCaller.Sessions}/{person.SessionId}")));
        }

        return times;
    }

    private static async Task<double> TimeAsync<T>(Func<Task<T>> call)
    {
        var watch = Stopwatch.StartNew();
        await call();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static Task PrintAsync(string what, List<double> times)
    {
        times.Sort();
        return Report.LineAsync($"{what}: {times.Count} calls, p50 {times[times.Count / 2]:F1} ms, p99 {times[(int)(times.Count * 0.99)]:F1} ms");
    }
}
