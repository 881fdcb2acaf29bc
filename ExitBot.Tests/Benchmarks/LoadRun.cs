using System.Diagnostics;

namespace ExitBot.Tests.Benchmarks;

/// <summary>Conversations side by side, each waiting for the reply before it says the next line.</summary>
internal sealed class LoadRun(Uri service, LoadChannel channel, int conversations)
{
    /// <summary>Until the just-in-time compiler is done with a service that was started just now: before, it takes a quarter of the CPU.</summary>
    public static readonly TimeSpan ColdStart = TimeSpan.FromSeconds(45);

    public async Task<LoadFigures> RunAsync(TimeSpan duration, ChildService measured, TimeSpan warmUp)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = conversations };
        using var client = new HttpMessageInvoker(handler);
        var caller = new LoadCaller(client, service, channel);
        using var stop = new CancellationTokenSource();
        var recording = false;
        var latencies = Enumerable.Range(0, conversations).Select(_ => new List<double>()).ToArray();
        var talking = latencies.Select((mine, index) => TalkAsync(caller, index, latency =>
        {
            if (Volatile.Read(ref recording))
            {
                mine.Add(latency);
            }
        }, stop.Token)).ToArray();

        await Task.Delay(warmUp);
        var cpu = measured.CpuTime;
        var started = Stopwatch.GetTimestamp();
        Volatile.Write(ref recording, true);
        await Task.Delay(duration);
        Volatile.Write(ref recording, false);
        var elapsed = Stopwatch.GetElapsedTime(started);
        cpu = measured.CpuTime - cpu;
        await stop.CancelAsync();
        await Task.WhenAll(talking);
        return LoadFigures.Of([.. latencies.SelectMany(mine => mine)], elapsed, cpu, measured.ResidentMegabytes);
    }

    private static async Task TalkAsync(LoadCaller caller, int index, Action<double> record, CancellationToken stop)
    {
        for (var interview = 0; ; interview++)
        {
            var conversation = $"load-{index}-{interview}-{Guid.CreateVersion7():N}";
            for (var line = 0; line < InterviewScript.Lines.Count; line++)
            {
                if (stop.IsCancellationRequested)
                {
                    return;
                }

                var (_, answered) = await caller.SayAsync(conversation, $"{conversation}-{line}", InterviewScript.Lines[line]);
                record(answered);
            }
        }
    }
}
