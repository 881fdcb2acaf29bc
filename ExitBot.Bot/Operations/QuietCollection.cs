namespace ExitBot.Bot.Operations;

/// <summary>Gives memory back to the machine when nobody uses the service. Takes some 30 ms, in which everything stands still.</summary>
internal sealed class QuietCollection : BackgroundService
{
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var heap = new QuietHeap();

        // Not the product's clock: moving that allocates nothing.
        using var timer = new PeriodicTimer(LooksEvery);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (heap.ShouldCollect(GC.GetTotalAllocatedBytes()))
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            }
        }
    }
}
