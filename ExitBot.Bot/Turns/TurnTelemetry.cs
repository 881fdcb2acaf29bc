using System.Diagnostics;
using System.Diagnostics.Metrics;
using ExitBot.Bot.Turns.Sending;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace ExitBot.Bot.Turns;

/// <summary>Counts, times and traces turns and replies. It names channels; people and conversations never.</summary>
internal sealed partial class TurnTelemetry
{
    private const string Name = "ExitBot.Turns";
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(5);
    private static readonly ActivitySource Source = new(Name);

    private readonly Histogram<double> _turns;
    private readonly Histogram<double> _queue;
    private readonly Histogram<double> _replies;
    private readonly Counter<long> _retries;
    private readonly UpDownCounter<int> _active;
    private readonly TimeProvider _clock;
    private readonly ILogger<TurnTelemetry> _logger;

    public TurnTelemetry(IMeterFactory meters, TimeProvider clock, ILogger<TurnTelemetry> logger)
    {
        (_clock, _logger) = (clock, logger);
        var meter = meters.Create(Name);
        _turns = meter.CreateHistogram<double>("exitbot.turn.duration", unit: "s", description: "Time of one try of a turn, by outcome");
        _queue = meter.CreateHistogram<double>("exitbot.turn.queue", unit: "s", description: "How long a stored activity waited for its turn");
        _active = meter.CreateUpDownCounter<int>("exitbot.turns.active", description: "Turns under way");
        _replies = meter.CreateHistogram<double>("exitbot.reply.duration", unit: "s", description: "From the commit of a reply to its end, by outcome");
        _retries = meter.CreateCounter<long>("exitbot.reply.retries", description: "Replies that are to be sent again, by cause");
    }

    /// <summary>One try begins. What is returned is disposed of at its end, after <see cref="MeasuredTurn.Committed"/> if it came to that.</summary>
    public MeasuredTurn Begin(InboxEntry entry)
    {
        var channel = ChannelOf(entry.Activity.ChannelId);
        if (entry.AcceptedAt is { } accepted)
        {
            _queue.Record(Math.Max(0, (_clock.GetUtcNow() - accepted).TotalSeconds), new KeyValuePair<string, object?>("channel", channel));
        }

        _active.Add(1);
        var trace = Source.StartActivity("turn", ActivityKind.Consumer, entry.Origin?.Trace ?? default)?.SetTag("channel", channel).SetTag("activity.type", entry.Activity.Type);
        return new MeasuredTurn(this, entry.Key, channel, _clock.GetTimestamp(), trace);
    }

    public void Ended(OutboxEntry reply, SendOutcome outcome) => _replies.Record(
        Math.Max(0, (_clock.GetUtcNow() - reply.CommittedAt).TotalSeconds),
        new KeyValuePair<string, object?>("channel", ChannelOf(reply.ChannelId)),
        new KeyValuePair<string, object?>("outcome", outcome.GetType().Name.ToLowerInvariant()));

    public void Retried(SendOutcome.Retry retry) => _retries.Add(1, new KeyValuePair<string, object?>("cause", $"{retry.Cause}"));

    public static Activity? BeginSend(OutboxEntry reply) =>
        Source.StartActivity("send", ActivityKind.Producer, reply.Origin.Trace)?.SetTag("channel", ChannelOf(reply.ChannelId));

    /// <summary>What calls itself a channel comes from outside: names that nobody knows share one series.</summary>
    private static string ChannelOf(string? channelId) => channelId switch
    {
        ChannelIds.Msteams or ChannelIds.Directline or ChannelIds.Webchat or ChannelIds.Emulator or "api" => channelId,
        _ => "other",
    };

    private void End(KeyHash key, string channel, long began, bool isCommitted)
    {
        var time = _clock.GetElapsedTime(began);
        _active.Add(-1);
        _turns.Record(
            time.TotalSeconds,
            new KeyValuePair<string, object?>("channel", channel),
            new KeyValuePair<string, object?>("outcome", isCommitted ? "committed" : "rolled_back"));
        if (time > Slow)
        {
            LogSlow(key, (long)time.TotalMilliseconds);
        }
    }

    [LoggerMessage(EventId = 1010, Level = LogLevel.Warning, Message = "Turn {Key} took {Milliseconds} ms")]
    private partial void LogSlow(KeyHash key, long milliseconds);

    internal struct MeasuredTurn(TurnTelemetry telemetry, KeyHash key, string channel, long began, Activity? trace) : IDisposable
    {
        private bool _isCommitted;

        public void Committed() => _isCommitted = true;

        public readonly void Dispose()
        {
            trace?.SetStatus(_isCommitted ? ActivityStatusCode.Ok : ActivityStatusCode.Error);
            trace?.Dispose();
            telemetry.End(key, channel, began, _isCommitted);
        }
    }
}
