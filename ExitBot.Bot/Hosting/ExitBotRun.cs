using ExitBot.Bot.Persistence;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Hosting;

internal static partial class ExitBotRun
{
    /// <summary>EX_CONFIG of sysexits.h: starting again changes nothing, somebody has to look at the settings.</summary>
    private const int WrongConfiguration = 78;

    /// <summary>EX_TEMPFAIL of sysexits.h: starting again later may help.</summary>
    private const int ComeAgain = 75;

    private const string SettingsFile = "appsettings.json";

    /// <summary>
    /// The framework's defaults but for two things. The settings files are not watched: the watch covers the whole content root,
    /// and the database below it would wake it with every write. And started from a folder without settings, the program's own
    /// folder is the content root, or it would run without logs.
    /// </summary>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        string[] contentRoot = File.Exists(SettingsFile) ? [] : ["--contentRoot", AppContext.BaseDirectory];
        return WebApplication.CreateBuilder([.. contentRoot, "--hostBuilder:reloadConfigOnChange=false", .. args]);
    }

    /// <returns>The exit code of the process.</returns>
    public static async Task<int> RunExitBotAsync(this WebApplication app, HostCommand command)
    {
        try
        {
            // The host would find these out as well, but tell them by a stack trace.
            app.Services.GetService<IStartupValidator>()?.Validate();
            app.Services.GetRequiredService<IDatabaseStart>();
            await (command is HostCommand.Migrate ? MigrateAsync(app) : app.RunAsync());
            return 0;
        }
        catch (OptionsValidationException wrong)
        {
            return Refuse(app, wrong.Failures);
        }
        catch (AggregateException several) when (several.InnerExceptions.All(inner => inner is OptionsValidationException))
        {
            return Refuse(app, several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(wrong => wrong.Failures));
        }
        catch (InvalidOperationException wrongKind) when (wrongKind.InnerException is FormatException or ArgumentException)
        {
            // The configuration binder: its message names the key, the value and the kind that is wanted.
            return Refuse(app, [$"{wrongKind.Message} See docs/configuration.md."]);
        }
        catch (UnusableDatabaseException unusable)
        {
            return Refuse(app, [unusable.Message]);
        }
        catch (UnreachableDatabaseException unreachable)
        {
            Refuse(app, [unreachable.Message]);
            return ComeAgain;
        }
    }

    private static async Task MigrateAsync(WebApplication app)
    {
        var database = app.Services.GetRequiredService<IDatabaseStart>();
        await database.TakeAsync(mayBeMissing: true, CancellationToken.None);
        var applied = await app.Services.GetRequiredService<DatabaseSchema>().MigrateAsync(CancellationToken.None);
        LogSchema(app.Logger, database.Place, applied.Count == 0 ? "nothing was missing" : string.Join(", ", applied));
        await app.DisposeAsync();
    }

    private static int Refuse(WebApplication app, IEnumerable<string> problems)
    {
        foreach (var problem in problems)
        {
            LogRefused(app.Logger, problem);
        }

        return WrongConfiguration;
    }

    [LoggerMessage(EventId = 9020, Level = LogLevel.Critical, Message = "ExitBot does not start: {Problem}")]
    private static partial void LogRefused(ILogger logger, string problem);

    [LoggerMessage(EventId = 9021, Level = LogLevel.Information, Message = "The schema of {Place} is up to date; applied now: {Migrations}")]
    private static partial void LogSchema(ILogger logger, string place, string migrations);
}
