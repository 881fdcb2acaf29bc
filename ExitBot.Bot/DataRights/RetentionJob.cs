using System.Data.Common;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.LanguageModel;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.DataRights;

/// <summary>Deletes what is kept longer than it may be, class by class, soon after the start and then once in a while.</summary>
internal sealed partial class RetentionJob(
    IRetentionStore store, IModelCallLog modelCalls, IOptions<RetentionOptions> options, TimeProvider clock, ILogger<RetentionJob> logger) : BackgroundService
{
    // A start has more urgent things to do.
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _oneAtATime = new(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            await ForgetAsync(cancellationToken);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        _oneAtATime.Dispose();
    }

    private async Task ForgetAsync(CancellationToken cancellationToken)
    {
        var (settings, now) = (options.Value, clock.GetUtcNow());
        var words = now.AddDays(-settings.TranscriptDays);
        Tell("words", words, await store.ForgetWordsAsync(words, settings.DryRun, cancellationToken));
        if (!settings.DryRun)
        {
            Tell("model calls", words, await modelCalls.DeleteBeforeAsync(words, cancellationToken));
        }

        var records = now.AddMonths(-settings.RecordMonths);
        Tell("records", records, await store.ForgetRecordsAsync(records, settings.DryRun, cancellationToken));
        var drafts = now.AddMonths(-settings.DraftMonths);
        Tell("template drafts", drafts, await store.ForgetDraftsAsync(drafts, settings.DryRun, cancellationToken));
        var checklists = now.AddMonths(-settings.ChecklistMonths);
        Tell("checklists", checklists, await store.ForgetChecklistsAsync(checklists, settings.DryRun, cancellationToken));
        var cases = now.AddMonths(-settings.CaseMonths);
        Tell("cases", cases, await store.ForgetCasesAsync(cases, settings.DryRun, cancellationToken));
        var register = now.AddMonths(-settings.RegisterMonths);
        Tell("register", register, await store.ForgetRegisterAsync(register, settings.DryRun, cancellationToken));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(AfterStart, clock, stoppingToken);
        using var timer = new PeriodicTimer(options.Value.Every, clock);
        do
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (Exception failed) when (failed is DbException or StoreUnavailableException or StaleWriteException or InvalidOperationException { InnerException: DbException })
            {
                LogNotNow(failed.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Tell(string what, DateTimeOffset before, int count)
    {
        if (count > 0)
        {
            LogForgotten(options.Value.DryRun ? "would be" : "were", count, what, before);
        }
    }

    [LoggerMessage(EventId = 9120, Level = LogLevel.Information, Message = "Retention: {Count} {What} from before {Before} {Were} deleted")]
    private partial void LogForgotten(string were, int count, string what, DateTimeOffset before);

    [LoggerMessage(EventId = 9121, Level = LogLevel.Warning, Message = "Retention could not go on now ({Failure}); the next round does")]
    private partial void LogNotNow(string failure);
}
