using ExitBot.Bot.Persistence;
using ExitBot.Bot.Persistence.Sqlite;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Hosting;

internal static partial class ExitBotRun
{
    /// <summary>EX_CONFIG of sysexits.h: starting again changes nothing, somebody has to look at the settings.</summary>
    private const int WrongConfiguration = 78;

    /// <summary>EX_UNAVAILABLE of sysexits.h: what was asked about does not work.</summary>
    private const int Unavailable = 69;

    /// <summary>EX_CANTCREAT of sysexits.h.</summary>
    private const int CannotCreate = 73;

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
        var builder = WebApplication.CreateBuilder([.. contentRoot, "--hostBuilder:reloadConfigOnChange=false", .. args]);
        builder.Services.AddSingleton(new EarlyProblems(builder.Configuration.AddSecretFiles()));
        return builder;
    }

    /// <returns>The exit code of the process.</returns>
    public static async Task<int> RunExitBotAsync(this WebApplication app, HostCommand command)
    {
        try
        {
            // The host would find these out as well, but tell them by a stack trace.
            if (command is HostCommand.CheckConfig)
            {
                return CheckConfigCommand.Run(app) is { Count: > 0 } found ? Refuse(app, found) : 0;
            }

            if (SettingCheck.Problems(app.Services, app.Configuration) is { Count: > 0 } problems)
            {
                return Refuse(app, problems);
            }

            if (command is HostCommand.Keys keys)
            {
                return await KeyCommands.RunAsync(app, keys.Arguments);
            }

            if (command is HostCommand.CheckModel)
            {
                return await ModelCommands.CheckAsync(app) ? 0 : Unavailable;
            }

            await (command switch
            {
                HostCommand.Migrate => DatabaseCommands.MigrateAsync(app),
                HostCommand.Backup backup => DatabaseCommands.BackupAsync(app, backup.File),
                _ => ServeAsync(app),
            });
            return 0;
        }
        catch (OptionsValidationException wrong)
        {
            return Refuse(app, wrong.Failures);
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
        catch (BackupException none)
        {
            LogNoBackup(app.Logger, none.Message);
            return CannotCreate;
        }
    }

    /// <summary>Mapped only now: the pipeline takes settings, which were to be checked first.</summary>
    private static Task ServeAsync(WebApplication app)
    {
        app.MapExitBot();
        return app.RunAsync();
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

    [LoggerMessage(EventId = 9023, Level = LogLevel.Error, Message = "No backup: {Problem}")]
    private static partial void LogNoBackup(ILogger logger, string problem);
}
