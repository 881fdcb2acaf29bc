using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ExitBot.Bot.Persistence;

/// <summary>Times what the database does, by operation. Tables are named; statements and values never are.</summary>
internal sealed partial class DatabaseTelemetry
{
    private const string Name = "ExitBot.Database";
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(500);
    private static readonly ActivitySource Source = new(Name);

    private readonly Histogram<double> _duration;
    private readonly TimeProvider _clock;
    private readonly ILogger<DatabaseTelemetry> _logger;

    public DatabaseTelemetry(IMeterFactory meters, TimeProvider clock, ILogger<DatabaseTelemetry> logger)
    {
        (_clock, _logger) = (clock, logger);
        _duration = meters.Create(Name).CreateHistogram<double>("exitbot.database.duration", unit: "s", description: "Time of a call of the database, by operation");
    }

    public long Begin() => _clock.GetTimestamp();

    public static Activity? Trace(string operation) => Source.StartActivity(operation, ActivityKind.Client);

    public void End(string operation, string subject, long began) => End(operation, subject, _clock.GetElapsedTime(began));

    /// <param name="subject">What it was about, for the log: a table, or a number of rows.</param>
    public void End(string operation, string subject, TimeSpan time)
    {
        _duration.Record(time.TotalSeconds, new KeyValuePair<string, object?>("operation", operation));
        if (time > Slow)
        {
            LogSlow(operation, subject, (long)time.TotalMilliseconds);
        }
    }

    [LoggerMessage(EventId = 8030, Level = LogLevel.Warning, Message = "The database took {Milliseconds} ms to {Operation} ({Subject})")]
    private partial void LogSlow(string operation, string subject, long milliseconds);
}
