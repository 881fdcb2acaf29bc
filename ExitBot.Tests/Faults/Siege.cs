using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Faults;

/// <summary>
/// People go through interviews, so many at once, while services are killed and started again at moments that a seed picks. From one
/// kill to the next they say so much and no more: else they took the processor from the service that is starting.
/// </summary>
internal sealed class Siege(IReadOnlyList<ExitBotProcess> services, TestDatabase database, int seed)
{
    private readonly Random _random = new(seed);
    private readonly Lock _lock = new();
    private int _messages;

    /// <param name="people">At once; whoever is done makes way for another one until it is over.</param>
    /// <param name="betweenKills">Messages at most before the next kill; then each of the people may say one more.</param>
    public async Task RunAsync(int people, int kills, int betweenKills)
    {
        using var failure = new CancellationTokenSource();
        using var pace = new SemaphoreSlim(0);
        var killing = KillAsync(people, kills, betweenKills, pace, failure.Token);
        List<Task> all = [.. Enumerable.Range(0, people).Select(_ => InterviewsAsync(pace, () => failure.IsCancellationRequested || killing.IsCompleted)), killing];
        await foreach (var ended in Task.WhenEach(all))
        {
            if (!ended.IsCompletedSuccessfully)
            {
                // The first that fails says why. The killer has to stop before the services are put away.
                await failure.CancelAsync();
                await killing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                await ended;
            }
        }
    }

    private async Task InterviewsAsync(SemaphoreSlim pace, Func<bool> isOver)
    {
        do
        {
            await using var person = await StubbornPerson.StartAsync(database, Pick, () => Interlocked.Increment(ref _messages), () => PaceAsync(pace));
            await person.GoesThroughAsync();
            await person.AssertNothingLostAndNothingDoubledAsync();
        }
        while (!isOver());
    }

    private async Task KillAsync(int people, int kills, int betweenKills, SemaphoreSlim pace, CancellationToken enough)
    {
        for (var kill = 0; kill < kills && !enough.IsCancellationRequested; kill++)
        {
            pace.Release(people + betweenKills);
            var next = _messages + 1 + Next(betweenKills);
            await Deadline.UntilAsync(() => _messages >= next || enough.IsCancellationRequested, "messages to be acknowledged");

            // Not a wait for anything: the moment is what is tried out. Turns take a few milliseconds.
            await Task.Delay(TimeSpan.FromMilliseconds(Next(25)), CancellationToken.None);
            var service = services[Next(services.Count)];
            await service.KillAsync();
            await service.StartAgainAsync();
        }

        pace.Release(people * StubbornPerson.Messages);
    }

    private static async Task PaceAsync(SemaphoreSlim pace) => Assert.True(await pace.WaitAsync(Deadline.Longest), "No service was started for too long.");

    private HttpClient Pick() => services[Next(services.Count)].Client;

    private int Next(int limit)
    {
        lock (_lock)
        {
            return _random.Next(limit);
        }
    }
}
