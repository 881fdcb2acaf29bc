using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Hosting;

internal static partial class ExitBotRun
{
    /// <summary>EX_CONFIG of sysexits.h: starting again changes nothing, somebody has to look at the settings.</summary>
    private const int WrongConfiguration = 78;

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
