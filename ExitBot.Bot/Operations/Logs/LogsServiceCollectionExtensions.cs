using System.Globalization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace ExitBot.Bot.Operations.Logs;

internal static class LogsServiceCollectionExtensions
{
    private const int Megabyte = 1_000_000;
    private const string ForPeople = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";

    /// <summary>Registers Serilog as its section says; where that names no sink, the console gets lines for people in Development and JSON elsewhere; and, with a folder, log files that are limited in size, number and age.</summary>
    public static IServiceCollection AddLogs(this IServiceCollection services, IConfiguration configuration, bool toStandardError = false)
    {
        services.AddOptions<LogOptions>().BindConfiguration(LogOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LogOptions>, LogOptionsValidator>());

        // A value that cannot be read stops the start when the settings are checked, which is to be logged.
        var options = TryBind(configuration) ?? new LogOptions();
        var logger = new LoggerConfiguration().ReadFrom.Configuration(configuration);
        LogEventLevel? errors = toStandardError ? LogEventLevel.Verbose : null;
        if (!configuration.GetSection("Serilog:WriteTo").Exists())
        {
            _ = configuration[HostDefaults.EnvironmentKey] == Environments.Development
                ? logger.WriteTo.Console(outputTemplate: ForPeople, formatProvider: CultureInfo.InvariantCulture, standardErrorFromLevel: errors)
                : logger.WriteTo.Console(new JsonFormatter(renderMessage: true), standardErrorFromLevel: errors);
        }

        if (options.Folder is { Length: > 0 } folder)
        {
            logger.WriteTo.File(
                new JsonFormatter(renderMessage: true),
                Path.Combine(folder, "exitbot-.json"),
                rollingInterval: RollingInterval.Day,
                rollOnFileSizeLimit: true,
                fileSizeLimitBytes: (long)options.FileMegabytes * Megabyte,
                retainedFileCountLimit: options.Files,
                retainedFileTimeLimit: TimeSpan.FromDays(options.Days));
        }

        return services.AddLogging(logging => logging.ClearProviders().AddSerilog(logger.CreateLogger(), dispose: true));
    }

    private static LogOptions? TryBind(IConfiguration configuration)
    {
        try
        {
            return configuration.GetSection(LogOptions.SectionName).Get<LogOptions>() is { FileMegabytes: > 0, Files: > 0, Days: > 0 } options ? options : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
