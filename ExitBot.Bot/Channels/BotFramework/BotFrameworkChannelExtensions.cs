using ExitBot.Bot.Turns.Sending;

namespace ExitBot.Bot.Channels.BotFramework;

internal static class BotFrameworkChannelExtensions
{
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Registers the Bot Framework endpoint and the sender of its replies. Register channels with a sender of their own before it:
    /// this one takes every channel id that is left.
    /// </summary>
    public static IServiceCollection AddBotFrameworkChannel(this IServiceCollection services)
    {
        services.AddHttpClient(ConnectorReplyChannel.HttpClientName, client => client.Timeout = SendTimeout)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // A redirect would carry words and token to a host that nobody vouched for.
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            });
        services.AddSingleton<ConnectorCredentials>();
        services.AddSingleton<IReplyChannel, ConnectorReplyChannel>();
        services.AddSingleton<BotFrameworkEndpoint>();
        return services;
    }

    public static IEndpointRouteBuilder MapBotFrameworkChannel(this IEndpointRouteBuilder routes)
    {
        // Not made before the host starts: it needs settings that are validated then.
        routes.MapPost(BotFrameworkEndpoint.Path, static context => context.RequestServices.GetRequiredService<BotFrameworkEndpoint>().HandleAsync(context))
            .ExcludeFromDescription();
        return routes;
    }
}
