using System.Data.Common;
using ExitBot.Bot.Turns;

namespace ExitBot.Bot.Escalations;

/// <summary>Keeps clocks and notices going, on every instance: whoever is first does it.</summary>
internal sealed partial class EscalationWorker(NoticeSender sender, CaseWatch watch, NoticeSignal signal, ILogger<EscalationWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await WorkAsync(stoppingToken);
                await signal.WaitAsync(Round, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops.
        }
    }

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        try
        {
            await watch.PassOnOverdueAsync(cancellationToken);
            await watch.RemindOfFeedbackAsync(cancellationToken);
            await sender.SendDueAsync(cancellationToken);
        }
        catch (Exception away) when (away is StoreUnavailableException or DbException or StaleWriteException)
        {
            LogAway(away.GetType().Name);
        }
    }

    [LoggerMessage(EventId = 2814, Level = LogLevel.Warning, Message = "Cases and notices wait for the next round: {Failure}")]
    private partial void LogAway(string failure);
}
