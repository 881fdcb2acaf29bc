using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ExitBot.Dialogs.Routing;

public static class RoutingServiceCollectionExtensions
{
    /// <summary>Registers the bot itself. The capabilities it leads to are registered by their own AddX.</summary>
    public static IServiceCollection AddBotRouting(this IServiceCollection services)
    {
        services.AddTexts<RoutingTexts>("Routing/Texts");
        services.Replace(ServiceDescriptor.Scoped<IKnownLeaver, LeaverFromProfile>());
        services.TryAddSingleton<Menu>();
        services.TryAddSingleton<MenuLanguage>();
        services.TryAddSingleton<RootDialog>();
        services.TryAddSingleton<IBot, ExitBotActivityHandler>();
        return services;
    }
}
