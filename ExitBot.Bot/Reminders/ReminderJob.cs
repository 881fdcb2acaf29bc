using System.Data.Common;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Deadlines;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Reminders;

/// <summary>Looks at start and once in a while which unfinished interviews have something due, and lets it happen, each in a commit of its own.</summary>
internal sealed partial class ReminderJob(
    IServiceScopeFactory scopes, IOptions<ReminderOptions> options, TimeProvider clock, ILogger<ReminderJob> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Every, clock);
        do
        {
            await TryAsync(RunAsync, stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var id in await scope.ServiceProvider.GetRequiredService<IOpenInterviews>().ListAsync(cancellationToken))
        {
            await TryAsync(token => MeetAsync(id, token), cancellationToken);
        }
    }

    private async Task MeetAsync(InterviewId id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var outcome = await services.GetRequiredService<InterviewDeadlines>().MeetAsync(id, cancellationToken);
        switch (outcome)
        {
            case DeadlineOutcome.NothingDue:
                return;
            case DeadlineOutcome.ReminderDue due:
                var isOnItsWay = await services.GetRequiredService<ReminderDelivery>().StageAsync(due, cancellationToken);
                LogReminder(due.Reminder, id, isOnItsWay);
                break;
            case DeadlineOutcome.Closed closed:
                await services.GetRequiredService<ReminderDelivery>().StageForgettingAsync(closed.Interview, cancellationToken);
                break;
        }

        await services.GetRequiredService<IUnitOfWork>().CommitAsync(cancellationToken);
    }

    /// <summary>The person may be talking right now, and the database may be away: the next round will do.</summary>
    private async Task TryAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work(cancellationToken);
        }
        catch (Exception failed) when (failed is StaleWriteException or StoreUnavailableException or DbException or InvalidOperationException { InnerException: DbException })
        {
            LogNotNow(failed.GetType().Name);
        }
    }

    [LoggerMessage(EventId = 2300, Level = LogLevel.Information, Message = "{Reminder} reminder of interview {InterviewId}; it could be sent: {IsOnItsWay}")]
    private partial void LogReminder(Reminder reminder, InterviewId interviewId, bool isOnItsWay);

    [LoggerMessage(EventId = 2301, Level = LogLevel.Warning, Message = "What is due of an interview has to wait for the next round ({Failure})")]
    private partial void LogNotNow(string failure);
}
