using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ExitBot.Dialogs.WhatsAppTemplates;

public static class WhatsAppTemplateServiceCollectionExtensions
{
    /// <summary>Registers the template builder. The host must also register an <see cref="ITemplateDraftStore"/> per turn.</summary>
    public static IServiceCollection AddWhatsAppTemplates(this IServiceCollection services)
    {
        services.AddTexts<WhatsAppTemplateTexts>("WhatsAppTemplates/Texts");
        services.AddStateType<TemplateProgress>("template-progress");
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped<TemplateDraftService>();
        services.TryAddSingleton<TemplateBuilderDialog>();
        return services;
    }
}
