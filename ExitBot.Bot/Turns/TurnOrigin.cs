using System.Diagnostics;

namespace ExitBot.Bot.Turns;

/// <summary>What joins a turn and its replies with the request that caused them, in traces and logs, wherever and whenever they run.</summary>
/// <param name="Trace">W3C trace context; default without tracing.</param>
/// <param name="CorrelationId">The word that joins log lines; null outside a request.</param>
public readonly record struct TurnOrigin(ActivityContext Trace, string? CorrelationId)
{
    /// <summary>As it is called in logs.</summary>
    public const string LogProperty = "CorrelationId";

    private static readonly AsyncLocal<string?> Correlation = new();

    /// <summary>Of whatever runs now.</summary>
    public static TurnOrigin Current => new(Activity.Current?.Context ?? default, Correlation.Value);

    /// <summary>As W3C traceparent, to be stored.</summary>
    public string? TraceParent => Trace == default ? null : $"00-{Trace.TraceId}-{Trace.SpanId}-{(byte)Trace.TraceFlags:x2}";

    public static TurnOrigin Of(string? traceParent, string? correlationId) =>
        new(ActivityContext.TryParse(traceParent, traceState: null, isRemote: true, out var trace) ? trace : default, correlationId);

    /// <summary>From here on, in this flow of control, what comes in was caused by the request of this id.</summary>
    public static void Begin(string? correlationId) => Correlation.Value = correlationId;

    /// <summary>Takes the place of whatever woke the worker that runs now.</summary>
    /// <returns>To be disposed of when that is over; null when there is nothing to tell in logs.</returns>
    public IDisposable? Resume(ILogger logger)
    {
        if (CorrelationId is null)
        {
            return null;
        }

        Begin(CorrelationId);
        return logger.BeginScope(new KeyValuePair<string, object>[] { new(LogProperty, CorrelationId) });
    }
}
