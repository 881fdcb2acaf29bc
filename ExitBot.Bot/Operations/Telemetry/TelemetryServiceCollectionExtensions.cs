using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Operations.Telemetry;

internal static class TelemetryServiceCollectionExtensions
{
    public const string MetricsPath = "/metrics";

    /// <summary>Registers what collects metrics and traces. Who measures needs the framework's <c>IMeterFactory</c> only.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services)
    {
        services.AddOptions<TelemetryOptions>().BindConfiguration(TelemetryOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TelemetryOptions>, TelemetryOptionsValidator>());
        services.AddMetrics();
        services.AddSingleton<PrometheusExporter>();

        // First of the hosted services: what is counted before it listens is lost.
        services.AddHostedService<TelemetryPipeline>();
        return services;
    }

    public static void MapMetrics(this IEndpointRouteBuilder routes) => routes
        .MapGet(MetricsPath, MetricsEndpoint.WriteAsync)
        .ExcludeFromDescription();
}
