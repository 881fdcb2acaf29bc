using System.Diagnostics;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Benchmarks;

/// <summary>The figures beside the turns a second: what a slow model, a long conversation, a full database and a start cost.</summary>
internal static class FiguresBenchmark
{
    private const string Service = "ExitBot.Bot.dll";

    public static async Task RunAsync()
    {
        await Report.MachineAsync();
        await using var channel = await LoadChannel.StartAsync();
        await WithSlowModelAsync(channel, TimeSpan.FromSeconds(5), AcknowledgementAsync);
        await WithSlowModelAsync(channel, TimeSpan.FromSeconds(3), WaitingAsync);
        await LongConversationAsync(channel);
        await FullDatabaseAsync(channel);
    }

    public static async Task FullDatabaseAsync()
    {
        await Report.MachineAsync();
        await using var channel = await LoadChannel.StartAsync();
        await FullDatabaseAsync(channel);
    }

    private static async Task WithSlowModelAsync(LoadChannel channel, TimeSpan model, Func<LoadCaller, ChildService, Task> measure)
    {
        using var folder = new TempFolder();
        await using var service = await ChildService.StartAsync("ExitBot.Tests.dll", AppContext.BaseDirectory, address =>
            [SlowModelService.Command, $"{(int)model.TotalMilliseconds}", .. Settings(address, folder.File("exitbot.db"))]);
        using var client = Client();
        var caller = new LoadCaller(client, service.Address, channel);

        // The first turns pay for the start of a process, and for the compiler that runs beside them.
        for (var round = 0; round < 3; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 1_000).Select(n => caller.SayAsync($"warm-{round}-{n}", $"warm-{round}-{n}", "hello")));
        }

        await measure(caller, service);
    }

    private static async Task AcknowledgementAsync(LoadCaller caller, ChildService service)
    {
        const int Messages = 1_000;
        var said = new List<Task<(double Acknowledged, double Answered)>>();
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (said.Count < Messages && await pace.WaitForNextTickAsync())
        {
            said.Add(caller.SayAsync($"ack-{said.Count}", $"ack-{said.Count}", "hello"));
        }

        var times = (await Task.WhenAll(said)).Select(time => time.Acknowledged).Order().ToArray();
        await Report.LineAsync($"acknowledgement while the model takes 5 s, 100 a second     p50 {times[Messages / 2]:F1} ms   p99 {times[Messages * 99 / 100]:F1} ms (bar: p99 under 100 ms)");
    }

    private static async Task WaitingAsync(LoadCaller caller, ChildService service)
    {
        const int Conversations = 1_000;
        var times = (await Task.WhenAll(Enumerable.Range(0, Conversations).Select(n => caller.SayAsync($"wait-{n}", $"wait-{n}", "hello"))))
            .Select(time => time.Answered - 3_000).Order().ToArray();
        await Report.LineAsync($"1,000 conversations waiting for a 3 s model at once, overhead  p50 {times[Conversations / 2]:F0} ms   p95 {times[Conversations * 95 / 100]:F0} ms (bar: p95 under 250 ms)   {service.ResidentMegabytes} MB (bar: under 300 MB)");
    }

    private static async Task LongConversationAsync(LoadChannel channel)
    {
        const int Turns = 2_000;
        using var folder = new TempFolder();
        var database = new DatabaseFile(folder.File("exitbot.db"));
        await using (var first = await StartAsync(database))
        {
            using var opening = Client();
            var opener = new LoadCaller(opening, first.Address, channel);
            await opener.SayAsync("short", "short", "hello");
            await opener.SayAsync("long", "long", "hello");
        }

        StoredHistory.Lengthen(database, "long", activities: 10_000);
        await using var service = await StartAsync(database);
        using var client = Client();
        var caller = new LoadCaller(client, service.Address, channel);
        var times = new Dictionary<string, List<double>> { ["short"] = [], ["long"] = [] };

        // One after the other and in turns, so that both see the same machine; the first half warms up.
        for (var turn = 0; turn < Turns; turn++)
        {
            foreach (var (conversation, mine) in times)
            {
                var (_, answered) = await caller.SayAsync(conversation, $"{conversation}-{turn}", "hello");
                mine.Add(answered);
            }
        }

        var (brief, long_) = (MedianOf(times["short"]), MedianOf(times["long"]));
        await Report.LineAsync($"a turn in a conversation with 10,000 earlier activities     {long_:F2} ms, with 2: {brief:F2} ms, {long_ / brief:F2} times (bar: 1.1)");
    }

    private static async Task FullDatabaseAsync(LoadChannel channel)
    {
        using var folder = new TempFolder();
        var (empty, full) = (new DatabaseFile(folder.File("empty.db")), new DatabaseFile(folder.File("full.db")));
        await (await StartAsync(full)).DisposeAsync();
        StoredHistory.Fill(full, rows: 1_000_000);

        var restarted = Stopwatch.GetTimestamp();
        await using (var service = await StartAsync(full))
        {
            await Report.LineAsync($"start until it answers, with a database of 1,000,000 transcript rows  {Stopwatch.GetElapsedTime(restarted).TotalSeconds:F2} s (bar: 2 s)");
        }

        // Three times and in turns: the machine changes while one measures.
        var figures = new Dictionary<DatabaseFile, List<LoadFigures>> { [empty] = [], [full] = [] };
        for (var round = 0; round < 3; round++)
        {
            foreach (var (database, mine) in figures)
            {
                await using var service = await StartAsync(database);
                mine.Add(await new LoadRun(service.Address, channel, 16).RunAsync(TimeSpan.FromSeconds(6), service, TimeSpan.FromSeconds(15)));
            }
        }

        var (small, large) = (figures[empty].Min(run => run.CpuPerTurn), figures[full].Min(run => run.CpuPerTurn));
        var (quick, slow) = (figures[empty].Min(run => run.Median), figures[full].Min(run => run.Median));
        await Report.LineAsync($"a turn in a database with 1,000,000 transcript rows         {large:F3} ms CPU, empty: {small:F3}, {large / small:F2} times; p50 {slow:F1} ms, empty: {quick:F1}, {slow / quick:F2} times (bar: 1.2)");
    }

    private static Task<ChildService> StartAsync(DatabaseFile database) =>
        ChildService.StartAsync(Service, AppContext.BaseDirectory, address => Settings(address, database.Path));

    private static string[] Settings(Uri address, string database) => ["--urls", $"{address}", "--ConnectionStrings:ExitBot", $"Data Source={database}"];

    private static HttpMessageInvoker Client() => new(new SocketsHttpHandler { MaxConnectionsPerServer = 1_024 }, disposeHandler: true);

    private static double MedianOf(List<double> times)
    {
        var counted = times.Skip(times.Count / 2).Order().ToArray();
        return counted[counted.Length / 2];
    }
}
