using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Hosting;

internal static partial class ExitBotRun
{
    /// <summary>EX_CONFIG of sysexits.h: starting again changes nothing, somebody has to look at the settings.</summary>
    private const int WrongConfiguration = 78;

    /// <summary>
    /// The framework's defaults without watching the settings files: the watch covers the whole content root, and the database
    /// below it would wake it with every write.
    /// </summary>
    public static WebApplicationBuilder CreateBuilder(string[] args) =>
        WebApplication.CreateBuilder(["--hostBuilder:reloadConfigOnChange=false", .. args]);

    /// <returns>The exit code of the process.</returns>
    public static async Task<int> RunExitBotAsync(this WebApplication app)
    {
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (OptionsValidationException wrong)
        {
            foreach (var problem in wrong.Failures)
            {
                LogRefused(app.Logger, problem);
            }

            return WrongConfiguration;
        }
    }

    [LoggerMessage(EventId = 9020, Level = LogLevel.Critical, Message = "ExitBot does not start: {Problem}")]
    private static partial void LogRefused(ILogger logger, string problem);
}
