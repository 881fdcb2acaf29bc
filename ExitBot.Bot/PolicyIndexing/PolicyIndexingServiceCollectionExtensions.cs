using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.PolicyIndexing;

internal static class PolicyIndexingServiceCollectionExtensions
{
    /// <summary>Registers the indexing of policy documents. The readers are the integrations'.</summary>
    public static IServiceCollection AddPolicyIndexing(this IServiceCollection services)
    {
        services.AddOptions<PolicyOptions>().BindConfiguration(PolicyOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PolicyOptions>, PolicyOptionsValidator>());
        services.AddSingleton<PolicyIntake>();
        services.AddSingleton<PolicyFolder>();
        services.AddSingleton<PolicyIndexer>();
        services.AddSingleton<PolicyIndexHealth>();
        services.AddHealthChecks().AddCheck<PolicyIndexHealth>("index", tags: ["ready"]);
        services.AddSingleton<PolicyVectorizer>();
        services.AddHostedService<PolicyIndexJob>();
        return services;
    }
}
