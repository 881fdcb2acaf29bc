using ExitBot.Bot.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ExitBot.Tests.Benchmarks;

/// <summary>The whole service in a process of its own, but for the bot: it waits as for a language model and says one sentence.</summary>
internal static class SlowModelService
{
    public const string Command = "slow-model-service";

    public static async Task RunAsync(TimeSpan model, string[] settings)
    {
        var builder = ExitBotRun.CreateBuilder(settings);
        builder.Services.AddExitBot(builder.Configuration);
        builder.Services.Replace(ServiceDescriptor.Singleton<IBot>(new WaitingBot(model)));
        var app = builder.Build();
        app.MapExitBot();
        await app.RunAsync();
    }

    private sealed class WaitingBot(TimeSpan model) : IBot
    {
        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await Task.Delay(model, cancellationToken);
            await turnContext.SendActivityAsync(MessageFactory.Text("Thank you for telling me."), cancellationToken);
        }
    }
}
