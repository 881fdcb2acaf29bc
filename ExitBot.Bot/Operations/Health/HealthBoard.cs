using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ExitBot.Bot.Operations.Health;

/// <summary>
/// Runs the checks at most every two seconds and once at a time, however often somebody asks: probing cannot hurt. What changes is logged.
/// </summary>
internal sealed partial class HealthBoard(HealthCheckService checks, TimeProvider clock, ILogger<HealthBoard> logger)
{
    private static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, HealthStatus> _last = [];
    private readonly long _started = clock.GetTimestamp();
    private Task<HealthReport>? _run;
    private long _begun;

    public TimeSpan Uptime => clock.GetElapsedTime(_started);

    public Task<HealthReport> ReadAsync()
    {
        lock (_lock)
        {
            if (_run is null || (_run.IsCompleted && clock.GetElapsedTime(_begun) >= FreshFor))
            {
                _begun = clock.GetTimestamp();

                // Not with the caller: others wait for the same run.
                _run = Task.Run(RunAsync);
            }

            return _run;
        }
    }

    private async Task<HealthReport> RunAsync()
    {
        var report = await checks.CheckHealthAsync(CancellationToken.None);
        foreach (var (name, entry) in report.Entries)
        {
            var before = _last.GetValueOrDefault(name, HealthStatus.Healthy);
            _last[name] = entry.Status;
            if (entry.Status == before)
            {
                continue;
            }

            if (entry.Status == HealthStatus.Healthy)
            {
                LogRecovered(name, before);
            }
            else
            {
                LogFailing(name, entry.Status, entry.Exception?.GetType().Name ?? entry.Description);
            }
        }

        return report;
    }

    [LoggerMessage(EventId = 9200, Level = LogLevel.Information, Message = "Dependency {Name} is healthy again; it was {Before}")]
    private partial void LogRecovered(string name, HealthStatus before);

    [LoggerMessage(EventId = 9201, Level = LogLevel.Warning, Message = "Dependency {Name} is {Status}: {Reason}")]
    private partial void LogFailing(string name, HealthStatus status, string? reason);
}
