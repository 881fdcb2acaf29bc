using ExitBot.Bot.Channels.DirectLine.Azure;
using ExitBot.Bot.Turns.Sending;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Channels.DirectLine;

internal static class DirectLineExtensions
{
    public const string CorsPolicy = "DirectLine";

    // A network that swallows packets says nothing: without answers to pings a dead browser would be kept for hours.
    private static readonly TimeSpan Ping = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestAzureCall = TimeSpan.FromSeconds(10);

    /// <summary>Registers our own Direct Line. Before the Bot Framework channel, which takes every channel that is left.</summary>
    public static IServiceCollection AddDirectLine(this IServiceCollection services)
    {
        services.AddOptions<DirectLineOptions>().BindConfiguration(DirectLineOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DirectLineOptions>, DirectLineOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DirectLineOptions>, DirectLineOptions.SecretsValidator>());
        services.AddOptions<WebOriginOptions>()
            .Configure<IConfiguration>((options, configuration) =>
            {
                options.Cors = configuration.GetSection("Cors:Origins").Get<string[]>() ?? [];
                options.Embed = configuration.GetSection("Embed:Origins").Get<string[]>() ?? [];
            })
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<WebOriginOptions>, WebOriginOptionsValidator>());
        services.AddSingleton<WebOrigins>();
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<SigningKey>();
        services.AddSingleton<WebTokens>();
        services.AddSingleton<DeviceCookie>();
        services.AddSingleton<DirectLineAccess>();
        services.AddSingleton<WebConversations>();
        services.AddSingleton<WebConversationRemoval>();
        services.AddSingleton<WebDoor>();
        services.AddSingleton<WebAdmission>();
        services.AddHttpClient(AzureDirectLine.HttpClientName, client => client.Timeout = LongestAzureCall);
        services.AddSingleton<AzureDirectLine>();
        services.AddSingleton<AzureVisits>();
        services.AddSingleton<ActivityStreams>();
        services.AddHostedService(provider => provider.GetRequiredService<ActivityStreams>());
        services.AddSingleton<IReplyChannel, DirectLineReplyChannel>();
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<WebOrigins>(AddPolicy);
        return services;
    }

    /// <summary>Before the endpoints: preflights and upgrades.</summary>
    public static void UseDirectLine(this IApplicationBuilder app)
    {
        app.UseCors();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Ping, KeepAliveTimeout = Ping });
    }

    public static void MapDirectLine(this IEndpointRouteBuilder routes)
    {
        routes.MapDirectLineRest();
        routes.MapDirectLineStream();
        routes.MapDirectLineUploads();
        routes.MapTokenEndpoint();
        routes.MapOwnConversation();
    }

    // With credentials, because the call of getsessionid has them: then the answer must name the origin.
    private static void AddPolicy(CorsOptions cors, WebOrigins origins) => cors.AddPolicy(CorsPolicy, policy => policy
        .SetIsOriginAllowed(origins.MayCall)
        .AllowAnyHeader()
        .AllowAnyMethod()
        .AllowCredentials()
        .SetPreflightMaxAge(TimeSpan.FromHours(1)));
}
