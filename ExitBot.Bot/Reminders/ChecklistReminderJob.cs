using System.Data.Common;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.People;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Reminders;

/// <summary>Looks at start and once in a while whose tasks are due, and tells them and the other owners, each in a commit of its own.</summary>
internal sealed partial class ChecklistReminderJob(
    IServiceScopeFactory scopes, IDueChecklists due, IOptions<ChecklistOptions> options, TimeProvider clock, ILogger<ChecklistReminderJob> logger) : BackgroundService
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
        // Somewhere it is tomorrow already.
        var until = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(options.Value.RemindDaysBefore + 1);
        foreach (var person in await due.ListAsync(until, cancellationToken))
        {
            await TryAsync(token => RemindAsync(person, token), cancellationToken);
            await TryAsync(token => TellOwnersAsync(person, token), cancellationToken);
        }
    }

    private async Task RemindAsync(PersonKey person, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (await services.GetRequiredService<ChecklistService>().FindAsync(person, cancellationToken) is { } open
            && ChecklistSchedule.ForLeaver(open, clock.GetUtcNow(), options.Value) is { } plan)
        {
            var isOnItsWay = await services.GetRequiredService<ChecklistDelivery>().StageAsync(open, plan, cancellationToken);
            open.Reminded(plan.Today);
            await services.GetRequiredService<IUnitOfWork>().CommitAsync(cancellationToken);
            LogReminded(plan.Soon.Count, plan.Overdue.Count, isOnItsWay);
        }
    }

    /// <summary>Sent before it is written down: after a crash between the two a mail comes twice, but none is lost.</summary>
    private async Task TellOwnersAsync(PersonKey person, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (await services.GetRequiredService<ChecklistService>().FindAsync(person, cancellationToken) is { } open
            && ChecklistSchedule.ForOwners(open, clock.GetUtcNow(), options.Value) is { } plan
            && await services.GetRequiredService<ChecklistDelivery>().TellOwnersAsync(open, plan, cancellationToken))
        {
            open.OwnersTold(plan.Today);
            await services.GetRequiredService<IUnitOfWork>().CommitAsync(cancellationToken);
            LogOwnersTold(plan.Overdue.Count);
        }
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

    [LoggerMessage(EventId = 4100, Level = LogLevel.Information, Message = "Checklist reminder of {Soon} tasks due soon and {Overdue} overdue; it could be sent: {IsOnItsWay}")]
    private partial void LogReminded(int soon, int overdue, bool isOnItsWay);

    [LoggerMessage(EventId = 4101, Level = LogLevel.Information, Message = "Owners were told of {Overdue} overdue tasks of a checklist")]
    private partial void LogOwnersTold(int overdue);

    [LoggerMessage(EventId = 4102, Level = LogLevel.Warning, Message = "What is due of a checklist has to wait for the next round ({Failure})")]
    private partial void LogNotNow(string failure);
}
