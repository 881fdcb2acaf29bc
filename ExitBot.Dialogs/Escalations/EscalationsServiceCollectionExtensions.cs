using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.Escalations.Domain;
using ExitBot.Dialogs.Escalations.Domain.Detection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ExitBot.Dialogs.Escalations;

public static class EscalationsServiceCollectionExtensions
{
    /// <summary>Registers red flags and cases. The host must also register an <see cref="IEscalationStore"/> per turn, and whoever delivers notices.</summary>
    public static IServiceCollection AddEscalations(this IServiceCollection services)
    {
        services.AddTexts<EscalationTexts>("Escalations/Texts");
        services.AddOptions<EscalationOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<EscalationOptions>, EscalationSettings>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<EscalationOptions>, EscalationOptionsValidator>());

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new RedFlagDetector());
        services.AddSingleton(new CrisisLines());
        services.TryAddSingleton<RedFlagModel>();
        services.TryAddSingleton<DisclosureWords>();
        services.TryAddSingleton<RedFlagListener>();
        services.TryAddSingleton<IEscalationRoutes, EscalationRoutes>();
        services.TryAddScoped<EscalationService>();
        return services;
    }
}
