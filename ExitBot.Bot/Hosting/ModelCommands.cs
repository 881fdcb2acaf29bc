using ExitBot.Dialogs.LanguageModel;

namespace ExitBot.Bot.Hosting;

/// <summary>A command that tries the language model and ends, without a service or a database.</summary>
internal static partial class ModelCommands
{
    /// <returns>Whether a model is configured and can do all that flows ask of it.</returns>
    public static async Task<bool> CheckAsync(WebApplication app)
    {
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(app.Configuration)
            .AddSingleton(app.Services.GetRequiredService<ILoggerFactory>())
            .AddLogging()
            .AddSingleton<IModelCallLog, NoCallLog>()
            .AddLanguageModel()
            .BuildServiceProvider();
        var model = services.GetRequiredService<ModelAsker>();
        var works = model.IsOn && await new ModelCheck(model, TimeProvider.System).RunAsync(result => Log(app.Logger, result), CancellationToken.None);
        if (!model.IsOn)
        {
            LogNoModel(app.Logger);
        }

        await app.DisposeAsync();
        return works;
    }

    private static void Log(ILogger logger, AbilityResult result)
    {
        var milliseconds = (long)result.Time.TotalMilliseconds;
        if (result.Failure is { } failure)
        {
            LogFails(logger, result.Ability, failure, milliseconds);
        }
        else
        {
            LogWorks(logger, result.Ability, milliseconds);
        }
    }

    [LoggerMessage(EventId = 9030, Level = LogLevel.Error, Message = "There is no model to check: set LanguageModel:Provider, see docs/language-model.md")]
    private static partial void LogNoModel(ILogger logger);

    [LoggerMessage(EventId = 9031, Level = LogLevel.Information, Message = "The model gives {Ability}: yes, in {Milliseconds} ms")]
    private static partial void LogWorks(ILogger logger, string ability, long milliseconds);

    [LoggerMessage(EventId = 9032, Level = LogLevel.Error, Message = "The model gives {Ability}: no, {Reason} after {Milliseconds} ms; see docs/language-model.md")]
    private static partial void LogFails(ILogger logger, string ability, UnavailableReason reason, long milliseconds);
}
