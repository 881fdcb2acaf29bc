using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using ExitBot.Tests.Fakes;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Benchmarks;

/// <summary>Many web sockets on one instance with a message in each once in ten seconds: how soon replies arrive, what it costs, and what restarts lose.</summary>
internal static class WebSocketBenchmark
{
    /// <summary>Not counted: the just-in-time compiler is at work, and takes more than everything else.</summary>
    private const int ColdRounds = 3;

    private const int Rounds = ColdRounds + 3;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(int sockets = 2_000, int restarts = 30)
    {
        await Report.MachineAsync();
        await MeasureDeliveryAsync(sockets);
        await MeasureRestartsAsync(Math.Min(sockets, 200), restarts);
    }

    private static async Task MeasureDeliveryAsync(int sockets)
    {
        await using var service = await ExitBotProcess.StartAsync();
        using var client = ClientFor(service);
        var talkers = await ArriveAsync(client, sockets);
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(talkers.Select(async (talker, number) =>
        {
            await Task.Delay(Round * number / sockets);
            for (var round = 0; round < Rounds; round++)
            {
                await talker.SayAsync($"hello {number} {round}");
                await talker.RepliesAsync(round + 1);
                var next = (Round * number / sockets) + (Round * (round + 1)) - clock.Elapsed;
                await Task.Delay(next > TimeSpan.Zero ? next : TimeSpan.Zero);
            }
        }));
        double[] delivery = [.. talkers.SelectMany(talker => talker.FromPost.Skip(ColdRounds)).Order()];
        double[] afterCommit = [.. talkers.SelectMany(talker => talker.FromCommit.Skip(ColdRounds)).Order()];
        await Report.LineAsync($"{sockets} sockets, one message each per {Round.TotalSeconds:F0} s: post to reply p50 {At(delivery, .5):F1} ms, p99 {At(delivery, .99):F1} ms (budget 250); commit to page p50 {At(afterCommit, .5):F1} ms (budget 50); {service.ResidentMegabytes} MB resident (budget 400)");
        talkers.ForEach(talker => talker.Dispose());
    }

    /// <summary>Kills and starts the service again while everybody talks.</summary>
    /// <returns>What was lost and what came twice.</returns>
    public static async Task<(int Lost, int Double)> MeasureRestartsAsync(int sockets, int restarts)
    {
        await using var service = await ExitBotProcess.StartAsync();
        using var client = ClientFor(service);
        var talkers = await ArriveAsync(client, sockets);
        using var end = new CancellationTokenSource();
        var talking = talkers.Select((talker, number) => talker.TalkAsync(number, end.Token)).ToList();
        for (var restart = 1; restart <= restarts; restart++)
        {
            // A kill says something only while everybody talks.
            var before = talkers.Sum(talker => talker.Said);
            await Deadline.UntilAsync(() => talkers.Sum(talker => talker.Said) >= before + sockets, "everybody talks again");
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(500)), CancellationToken.None);
            await service.KillAsync();
            await service.StartAgainAsync();
        }

        await Task.Delay(TimeSpan.FromSeconds(2), CancellationToken.None);
        await end.CancelAsync();
        await Task.WhenAll(talking);
        await Task.WhenAll(talkers.Select(talker => talker.CatchUpAsync()));
        var (lost, twice) = (talkers.Sum(talker => talker.Lost), talkers.Sum(talker => talker.Twice));
        await Report.LineAsync($"{restarts} restarts under {sockets} sockets: {talkers.Sum(talker => talker.Said)} messages taken, {lost} lost, {twice} double");
        talkers.ForEach(talker => talker.Dispose());
        return (lost, twice);
    }

    private static HttpClient ClientFor(ExitBotProcess service) =>
        new(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = service.Address, Timeout = Deadline.Longest };

    private static async Task<List<Talker>> ArriveAsync(HttpClient client, int count)
    {
        var talkers = new ConcurrentBag<Talker>();
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (_, _) =>
        {
            var talker = new Talker(await WebPerson.ArriveAsync(client));
            await talker.ConnectAsync();
            talkers.Add(talker);
        });
        return [.. talkers];
    }

    private static double At(double[] sorted, double share) => sorted.Length == 0 ? 0 : sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * share)];

    /// <summary>A client that posts, listens and connects again from its watermark, and counts what it hears.</summary>
    private sealed class Talker(WebPerson person) : IDisposable
    {
        private readonly ConcurrentDictionary<string, int> _heard = new();
        private readonly ConcurrentBag<string> _taken = [];
        private readonly SemaphoreSlim _news = new(0);
        private WebListener? _stream;
        private Task _listening = Task.CompletedTask;
        private string _watermark = "";
        private long _posted;
        private int _replies;

        public ConcurrentQueue<double> FromPost { get; } = [];

        public ConcurrentQueue<double> FromCommit { get; } = [];

        public int Said => _taken.Count;

        public int Lost => _taken.Count(id => !_heard.ContainsKey(id));

        public int Twice => _heard.Values.Count(times => times > 1);

        public async Task ConnectAsync()
        {
            _stream = await person.ListenAsync();
            _listening = ListenAsync(_stream);
        }

        public async Task SayAsync(string text)
        {
            _posted = Stopwatch.GetTimestamp();
            _taken.Add(await person.SaysAsync(text, text));
        }

        public async Task RepliesAsync(int count)
        {
            while (Volatile.Read(ref _replies) < count)
            {
                await _news.WaitAsync(Deadline.Longest);
            }
        }

        /// <summary>Says something twice a second, again with the same id when it was not taken, until told to stop.</summary>
        public async Task TalkAsync(int number, CancellationToken stop)
        {
            for (var turn = 0; !stop.IsCancellationRequested; turn++)
            {
                var text = $"{number}-{turn}";
                while (true)
                {
                    try
                    {
                        if (_listening.IsCompleted)
                        {
                            await ReconnectAsync();
                        }

                        _taken.Add(await person.SaysAsync(text, text));
                        break;
                    }
                    catch (Exception away) when (away is HttpRequestException or WebSocketException or TaskCanceledException or Xunit.Sdk.XunitException)
                    {
                        await Task.Delay(100, CancellationToken.None);
                    }
                }

                await Task.Delay(500, CancellationToken.None);
            }
        }

        public async Task CatchUpAsync()
        {
            if (_listening.IsCompleted)
            {
                await ReconnectAsync();
            }

            await Deadline.UntilAsync(() => Lost == 0, "everything that was taken comes back");
        }

        public void Dispose()
        {
            _stream?.Dispose();
            _news.Dispose();
        }

        private async Task ReconnectAsync()
        {
            _stream?.Dispose();
            await person.ReconnectAsync(_watermark);
            await ConnectAsync();
        }

        private async Task ListenAsync(WebListener stream)
        {
            try
            {
                while (await stream.NextAsync() is { } frame)
                {
                    foreach (var activity in frame.Activities)
                    {
                        Count(activity);
                    }

                    _watermark = frame.Watermark ?? _watermark;
                }
            }
            catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or ObjectDisposedException)
            {
                // The service was killed.
            }
        }

        private void Count(JObject activity)
        {
            if ((string?)activity["type"] == "typing")
            {
                return;
            }

            _heard.AddOrUpdate((string)activity["id"]!, 1, static (_, times) => times + 1);
            if ((string?)activity["from"]!["role"] != "bot" || _posted == 0)
            {
                return;
            }

            FromPost.Enqueue(Stopwatch.GetElapsedTime(_posted).TotalMilliseconds);
            FromCommit.Enqueue((TimeProvider.System.GetUtcNow() - activity["timestamp"]!.ToObject<DateTimeOffset>()).TotalMilliseconds);
            Interlocked.Increment(ref _replies);
            _news.Release();
        }
    }
}
