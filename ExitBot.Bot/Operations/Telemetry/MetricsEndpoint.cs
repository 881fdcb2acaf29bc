namespace ExitBot.Bot.Operations.Telemetry;

/// <summary>GET /metrics. For those who may see details of the service; nothing in it is about a person.</summary>
internal static class MetricsEndpoint
{
    public static async Task<IResult> WriteAsync(HttpContext context, MonitoringAccess access, PrometheusExporter metrics)
    {
        if (!await access.AllowsAsync(context))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return TypedResults.Problem(
                $"Metrics are for the networks of {MonitoringOptions.SectionName}:{nameof(MonitoringOptions.Networks)} and for keys with the role operator.",
                statusCode: StatusCodes.Status401Unauthorized);
        }

        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Text(metrics.Read(), PrometheusText.ContentType);
    }
}
