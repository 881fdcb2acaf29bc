using System.Diagnostics;
using System.Net;
using System.Text;

namespace ExitBot.Tests.Benchmarks;

/// <summary>Conversations side by side, each waiting for the reply before it says the next line.</summary>
internal sealed class LoadRun(Uri service, LoadChannel channel, int conversations)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);

    public async Task<LoadFigures> RunAsync(TimeSpan duration, ChildService measured)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = conversations };
        using var client = new HttpMessageInvoker(handler);
        using var stop = new CancellationTokenSource();
        var recording = false;
        var latencies = Enumerable.Range(0, conversations).Select(_ => new List<double>()).ToArray();
        var talking = latencies.Select((mine, index) => TalkAsync(client, index, latency =>
        {
            if (Volatile.Read(ref recording))
            {
                mine.Add(latency);
            }
        }, stop.Token)).ToArray();

        await Task.Delay(WarmUp);
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

    private async Task TalkAsync(HttpMessageInvoker client, int index, Action<double> record, CancellationToken stop)
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

                record(await SayAsync(client, conversation, $"{conversation}-{line}", InterviewScript.Lines[line]));
            }
        }
    }

    private async Task<double> SayAsync(HttpMessageInvoker client, string conversation, string id, string text)
    {
        var body = $$"""
            {"type":"message","id":"{{id}}","channelId":"msteams","serviceUrl":"{{channel.Address}}","text":"{{text}}",
            "from":{"id":"{{conversation}}-user","name":"Kim"},"recipient":{"id":"bot","name":"ExitBot"},
            "conversation":{"id":"{{conversation}}","conversationType":"personal","tenantId":"00000000-0000-0000-0000-000000000001"},
            "locale":"en-US","textFormat":"plain","timestamp":"2026-11-21T08:00:00.000Z","localTimezone":"Europe/Dublin"}
            """;
        var reply = channel.FirstReplyTo(id);
        var started = Stopwatch.GetTimestamp();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(service, "/api/messages")) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        using var response = await client.SendAsync(request, CancellationToken.None);
        if (response.StatusCode != HttpStatusCode.Accepted)
        {
            throw new InvalidOperationException($"The service answered {(int)response.StatusCode}.");
        }

        return Stopwatch.GetElapsedTime(started, await reply.WaitAsync(TimeSpan.FromSeconds(30))).TotalMilliseconds;
    }
}
