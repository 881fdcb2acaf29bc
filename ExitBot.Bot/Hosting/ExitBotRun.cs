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
        return WebApplication.CreateBuilder([.. contentRoot, "--hostBuilder:reloadConfigOnChange=false", .. args]);
    }

    /// <returns>The exit code of the process.</returns>
    public static async Task<int> RunExitBotAsync(this WebApplication app, HostCommand command)
    {
        try
        {
            // The host would find these out as well, but tell them by a stack trace.
            app.Services.GetService<IStartupValidator>()?.Validate();
            if (command is HostCommand.CheckModel)
            {
                return await ModelCommands.CheckAsync(app) ? 0 : Unavailable;
            }

            await (command switch
            {
                HostCommand.Migrate => DatabaseCommands.MigrateAsync(app),
                HostCommand.Backup backup => DatabaseCommands.BackupAsync(app, backup.File),
                _ => app.RunAsync(),
            });
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
        catch (BackupException none)
        {
            LogNoBackup(app.Logger, none.Message);
            return CannotCreate;
        }
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
