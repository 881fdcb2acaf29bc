using System.Data.Common;
using ExitBot.Bot.Turns;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.PolicyIndexing;

/// <summary>Looks at the documents at start and once in a while.</summary>
internal sealed partial class PolicyIndexJob(PolicyIndexer indexer, PolicyVectorizer vectorizer, PolicyIndexHealth health, IOptions<PolicyOptions> options, TimeProvider clock, ILogger<PolicyIndexJob> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A start does not wait for long documents.
        await Task.Yield();
        using var timer = new PeriodicTimer(options.Value.Every, clock);
        do
        {
            try
            {
                await indexer.RunAsync(stoppingToken);
                health.Looked();
                await vectorizer.RunAsync(stoppingToken);
            }
            catch (Exception failed) when (failed is DbException or StoreUnavailableException or IOException or UnauthorizedAccessException or InvalidOperationException { InnerException: DbException })
            {
                health.Failed();
                LogNotNow(failed.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(EventId = 3004, Level = LogLevel.Warning, Message = "Policy documents could not be looked at now ({Failure}); the next look tries again")]
    private partial void LogNotNow(string failure);
}
