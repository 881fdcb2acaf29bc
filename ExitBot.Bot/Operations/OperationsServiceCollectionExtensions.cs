using Serilog;

namespace ExitBot.Bot.Operations;

internal static class OperationsServiceCollectionExtensions
{
    /// <summary>Registers logs, error answers and the clock.</summary>
    public static IServiceCollection AddOperations(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSerilog(configuration);
        services.AddExceptionHandler<UnhandledErrorHandler>();
        services.AddSingleton<IProblemDetailsService, ProblemService>();
        services.AddProblemDetails(options => options.CustomizeProblemDetails = ProblemShape.Apply);
        return services;
    }

    private static void AddSerilog(this IServiceCollection services, IConfiguration configuration)
    {
        var logger = new LoggerConfiguration().ReadFrom.Configuration(configuration).CreateLogger();
        services.AddLogging(logging => logging.ClearProviders().AddSerilog(logger, dispose: true));
    }
}
