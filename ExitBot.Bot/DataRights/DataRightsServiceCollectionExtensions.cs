using ExitBot.Dialogs.Conversations;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.DataRights;

internal static class DataRightsServiceCollectionExtensions
{
    /// <summary>Registers retention, and what people may ask of what is kept about them.</summary>
    public static IServiceCollection AddDataRights(this IServiceCollection services)
    {
        services.AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RetentionOptions>, RetentionOptionsValidator>());
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<RetentionOptions>>().Value.Times);
        services.AddScoped<PersonErasure>();
        services.AddScoped<IPersonForgetting, PersonForgetting>();
        services.AddHostedService<ErasureReplay>();
        services.AddSingleton<RetentionJob>();
        services.AddHostedService(provider => provider.GetRequiredService<RetentionJob>());
        return services;
    }
}
