using System.Globalization;
using ExitBot.Bot.Operations.Health;
using ExitBot.Bot.Operations.Logs;
using ExitBot.Bot.Operations.Requests;
using ExitBot.Bot.Operations.Telemetry;
using ExitBot.Bot.Persistence.Turns;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Operations;

internal static class OperationsServiceCollectionExtensions
{
    /// <summary>Registers logs, metrics, health, limits of requests, error answers and the clock.</summary>
    public static IServiceCollection AddOperations(this IServiceCollection services, IConfiguration configuration, bool logToStandardError = false)
    {
        services.AddLogs(configuration, logToStandardError);
        services.AddTelemetry();
        services.AddHealth();
        services.AddRequests();
        services.AddOptions<MonitoringOptions>().BindConfiguration(MonitoringOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MonitoringOptions>, MonitoringOptionsValidator>());
        services.AddSingleton<MonitoringAccess>();
        services.AddShutdown();
        services.AddOptions<ClockOptions>().BindConfiguration(ClockOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ClockOptions>, ClockOptionsValidator>());

        // Not by its options: they are validated when read, and the host takes the clock before it can say what is wrong with them.
        services.AddSingleton<TimeProvider>(_ =>
            TimeSpan.TryParse(configuration[$"{ClockOptions.SectionName}:{nameof(ClockOptions.Offset)}"], CultureInfo.InvariantCulture, out var offset) && offset != TimeSpan.Zero ? new ShiftedClock(offset) : TimeProvider.System);
        services.AddExceptionHandler<UnhandledErrorHandler>();
        services.AddSingleton<IProblemDetailsService, ProblemService>();
        services.AddProblemDetails(options => options.CustomizeProblemDetails = ProblemShape.Apply);
        return services;
    }

    /// <summary>Registers what is done by the clock. After the database, which must be prepared before.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<BacklogCounts>();
        services.AddSingleton<BacklogWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<BacklogWatch>());
        services.AddHostedService<QuietCollection>();
        return services.AddHostedService<SnapshotJob>();
    }

    public static void MapOperations(this IEndpointRouteBuilder routes)
    {
        routes.MapHealth();
        routes.MapMetrics();
    }

    private static void AddShutdown(this IServiceCollection services)
    {
        services.AddOptions<ShutdownOptions>().BindConfiguration(ShutdownOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ShutdownOptions>, ShutdownOptionsValidator>());
        services.AddSingleton<ShutdownNotice>();
        services.AddHostedService(provider => provider.GetRequiredService<ShutdownNotice>());
        services.AddSingleton<IConfigureOptions<HostOptions>, ShutdownTime>();
    }
}
