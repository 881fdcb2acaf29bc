using System.Data.Common;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.ExitInterviews.Domain.Aggregates;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Operations;

/// <summary>Publishes new figures when the last ones are old enough and enough interviews have come since.</summary>
internal sealed partial class SnapshotJob(FigureService figures, IOptions<AnalyticsOptions> options, TimeProvider clock, ILogger<SnapshotJob> logger) : BackgroundService
{
    // A start has more urgent things to do.
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LooksEvery = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(AfterStart, clock, stoppingToken);
        using var timer = new PeriodicTimer(LooksEvery, clock);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception failed) when (failed is DbException or StoreUnavailableException or InvalidOperationException { InnerException: DbException })
            {
                LogNotPublished(failed.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        if (await figures.LatestAsync(cancellationToken) is not { } last || clock.GetUtcNow() - last.PublishedAt >= options.Value.SnapshotEvery)
        {
            await figures.PublishAsync(cancellationToken);
        }
    }

    [LoggerMessage(EventId = 9100, Level = LogLevel.Warning, Message = "No new figures could be published now ({Failure}); the next look tries again")]
    private partial void LogNotPublished(string failure);
}
