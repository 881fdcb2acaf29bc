using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ExitBot.Bot.Operations.Health;

internal static class HealthEndpoints
{
    /// <summary>The process answers; nothing else is touched.</summary>
    public static Task<IResult> LiveAsync(HttpContext context, HealthBoard board, MonitoringAccess access) =>
        WriteAsync(context, HealthStatus.Healthy, [], board, access);

    /// <summary>Whether callers should be sent here. The first thing to change when the service is told to stop.</summary>
    public static async Task<IResult> ReadyAsync(HttpContext context, HealthBoard board, MonitoringAccess access, ShutdownNotice shutdown)
    {
        var entries = (await board.ReadAsync()).Entries.Where(entry => entry.Value.Tags.Contains(HealthServiceCollectionExtensions.Ready)).ToList();
        var status = shutdown.IsStopping ? HealthStatus.Unhealthy : Worst(entries);
        return await WriteAsync(context, status, entries, board, access);
    }

    public static async Task<IResult> WholeAsync(HttpContext context, HealthBoard board, MonitoringAccess access)
    {
        var entries = (await board.ReadAsync()).Entries.ToList();
        return await WriteAsync(context, Worst(entries), entries, board, access);
    }

    private static HealthStatus Worst(List<KeyValuePair<string, HealthReportEntry>> entries) =>
        entries.Select(entry => entry.Value.Status).Append(HealthStatus.Healthy).Min();

    private static async Task<IResult> WriteAsync(
        HttpContext context, HealthStatus status, List<KeyValuePair<string, HealthReportEntry>> entries, HealthBoard board, MonitoringAccess access)
    {
        var answer = new HealthAnswer(status);
        if (await access.AllowsAsync(context))
        {
            answer = answer with
            {
                Version = ServiceVersion.Current,
                UptimeSeconds = (long)board.Uptime.TotalSeconds,
                Dependencies = [.. entries.Select(entry => new DependencyHealth(entry.Key, entry.Value.Status, Math.Round(entry.Value.Duration.TotalMilliseconds, 1)))],
            };
        }

        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(answer, statusCode: answer.HttpStatus);
    }
}
