using ExitBot.Bot.Turns.Sending;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Turns.Instances;

/// <summary>Takes up what an instance has left that was stopped or killed, once its leases have run out.</summary>
internal sealed partial class AbandonedWork(
    ILeaseStore leases, TurnScheduler turns, OutboxSender outbox, IOptions<TurnOptions> options, TimeProvider clock, ILogger<AbandonedWork> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.LeaseDuration / 3, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                foreach (var conversation in await leases.AbandonedAsync(stoppingToken))
                {
                    turns.Signal(conversation);
                    outbox.Signal(conversation);
                }
            }
            catch (StoreUnavailableException unavailable)
            {
                LogNotLooked(unavailable.Message);
            }
        }
    }

    [LoggerMessage(EventId = 1402, Level = LogLevel.Warning, Message = "Could not look for abandoned conversations ({Reason}); trying again")]
    private partial void LogNotLooked(string reason);
}
