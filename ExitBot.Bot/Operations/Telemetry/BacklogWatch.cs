using System.Data.Common;
using System.Diagnostics.Metrics;
using ExitBot.Bot.Persistence.Turns;
using ExitBot.Bot.Turns;

namespace ExitBot.Bot.Operations.Telemetry;

/// <summary>Counts what waits in inbox and outbox, what was set aside, and interviews by state; in the background, so that a scrape asks no database.</summary>
internal sealed partial class BacklogWatch : BackgroundService
{
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(15);

    /// <summary>Interviews are counted over the whole table, and change slowly.</summary>
    private const int LooksAtInterviewsEvery = 4;

    private readonly BacklogCounts _counts;
    private readonly TimeProvider _clock;
    private readonly ILogger<BacklogWatch> _logger;
    private IReadOnlyList<InterviewCount> _interviews = [];
    private long _looks;

    public BacklogWatch(BacklogCounts counts, IMeterFactory meters, TimeProvider clock, ILogger<BacklogWatch> logger)
    {
        (_counts, _clock, _logger) = (counts, clock, logger);
        var meter = meters.Create("ExitBot.Backlog");
        meter.CreateObservableGauge("exitbot.inbox.depth", () => Latest.Inbox.Depth, description: "Activities that wait for their turn");
        meter.CreateObservableGauge("exitbot.inbox.age", () => Latest.Inbox.OldestAge.TotalSeconds, unit: "s", description: "Age of the oldest activity that waits for its turn");
        meter.CreateObservableGauge("exitbot.outbox.depth", () => Latest.Outbox.Depth, description: "Replies that wait to be sent");
        meter.CreateObservableGauge("exitbot.outbox.age", () => Latest.Outbox.OldestAge.TotalSeconds, unit: "s", description: "Age of the oldest reply that waits to be sent");
        meter.CreateObservableGauge("exitbot.dead_letters", () => Latest.DeadLetters, description: "Activities and replies that an operator has to look at");
        meter.CreateObservableGauge("exitbot.interviews", () => _interviews.Select(count => new Measurement<int>(count.Count, new KeyValuePair<string, object?>("status", count.Status))), description: "Interviews by state");
    }

    public Backlog Latest { get; private set; } = Backlog.Nothing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LooksEvery, _clock);
        do
        {
            try
            {
                Latest = await _counts.ReadAsync(stoppingToken);
                if (_looks++ % LooksAtInterviewsEvery == 0)
                {
                    _interviews = await _counts.InterviewsAsync(stoppingToken);
                }
            }
            catch (Exception failed) when (failed is DbException or StoreUnavailableException or InvalidOperationException { InnerException: DbException })
            {
                LogNotCounted(failed.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(EventId = 9220, Level = LogLevel.Warning, Message = "What waits could not be counted now ({Failure}); metrics show the last count")]
    private partial void LogNotCounted(string failure);
}
