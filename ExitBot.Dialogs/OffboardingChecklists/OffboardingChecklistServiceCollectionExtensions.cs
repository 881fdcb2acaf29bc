using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ExitBot.Dialogs.OffboardingChecklists;

public static class OffboardingChecklistServiceCollectionExtensions
{
    /// <summary>Registers the off-boarding checklist. The host must also register an <see cref="IChecklistStore"/> per turn.</summary>
    public static IServiceCollection AddOffboardingChecklists(this IServiceCollection services)
    {
        services.AddTexts<ChecklistTexts>("OffboardingChecklists/Texts");
        services.AddStateType<ChecklistProgress>("checklist-progress");

        services.AddOptions<ChecklistOptions>().BindConfiguration(ChecklistOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ChecklistOptions>, ChecklistOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ChecklistOptions>, ChecklistSettingsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped<IKnownLeaver, UnknownLeaver>();
        services.TryAddScoped<ChecklistService>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IReportSection, OpenTasksSection>());
        services.TryAddSingleton<ChecklistModel>();
        services.TryAddSingleton<ChecklistDialog>();
        services.TryAddSingleton<ChecklistRemark>();
        services.TryAddSingleton<ChecklistReminder>();
        return services;
    }
}
