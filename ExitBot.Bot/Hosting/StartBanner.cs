using ExitBot.Bot.Authentication;
using ExitBot.Bot.Channels.BotFramework;
using ExitBot.Bot.Persistence;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Hosting;

/// <summary>Tells whoever started the service what to open and where the data lies.</summary>
internal sealed partial class StartBanner(
    IHostApplicationLifetime lifetime,
    IServer server,
    IDatabaseStart database,
    IOptions<BotIdentityOptions> identity,
    IHostEnvironment environment,
    ILogger<StartBanner> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Show);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Show()
    {
        foreach (var address in server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        {
            LogEndpoint(address, BotFrameworkEndpoint.Path);
        }

        LogData(database.Place);
        if (!identity.Value.IsConfigured)
        {
            LogNoIdentity(environment.IsDevelopment()
                ? "callers on this machine may use the bot: open the address in a browser, or connect Bot Framework Emulator or Agents Playground to the bot endpoint"
                : $"{BotFrameworkEndpoint.Path} answers 503 until MicrosoftAppId is set");
        }
    }

    [LoggerMessage(EventId = 9010, Level = LogLevel.Information, Message = "ExitBot listens on {Address}; its bot endpoint is {Address}{Path}")]
    private partial void LogEndpoint(string address, string path);

    [LoggerMessage(EventId = 9011, Level = LogLevel.Information, Message = "Data lies in {Place}")]
    private partial void LogData(string place);

    [LoggerMessage(EventId = 9012, Level = LogLevel.Information, Message = "No MicrosoftAppId is set: {Consequence}")]
    private partial void LogNoIdentity(string consequence);
}
