using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ExitBot.Dialogs.DialogKit;

public static class DialogKitServiceCollectionExtensions
{
    public static IServiceCollection AddDialogKit(this IServiceCollection services)
    {
        services.AddTexts<DialogKitTexts>("DialogKit/Texts");
        services.TryAddSingleton<CommandRecognizer>();
        services.TryAddSingleton<LanguageRequest>();
        return services;
    }
}
