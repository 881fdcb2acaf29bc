using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Serilog;

namespace ExitBot.Bot.Operations;

internal static class OperationsServiceCollectionExtensions
{
    /// <summary>Registers logs, error answers and the clock.</summary>
    public static IServiceCollection AddOperations(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSerilog(configuration);
        services.AddOptions<ClockOptions>().BindConfiguration(ClockOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ClockOptions>, ClockOptionsValidator>());
        services.AddSingleton<TimeProvider>(provider =>
            provider.GetRequiredService<IOptions<ClockOptions>>().Value.Offset is var offset && offset == TimeSpan.Zero ? TimeProvider.System : new ShiftedClock(offset));
        services.AddExceptionHandler<UnhandledErrorHandler>();
        services.AddSingleton<IProblemDetailsService, ProblemService>();
        services.AddProblemDetails(options => options.CustomizeProblemDetails = ProblemShape.Apply);
        return services;
    }

    /// <summary>Registers what is done by the clock. After the database, which must be prepared before.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services) => services.AddHostedService<SnapshotJob>();

    private static void AddSerilog(this IServiceCollection services, IConfiguration configuration)
    {
        var logger = new LoggerConfiguration().ReadFrom.Configuration(configuration).CreateLogger();
        services.AddLogging(logging => logging.ClearProviders().AddSerilog(logger, dispose: true));
    }
}
