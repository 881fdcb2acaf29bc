using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Authentication;

internal static class AuthenticationServiceCollectionExtensions
{
    /// <summary>Registers the identity of the bot and the checks of its callers.</summary>
    public static IServiceCollection AddBotAuthentication(this IServiceCollection services)
    {
        services.AddOptions<BotIdentityOptions>().BindConfiguration(string.Empty).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BotIdentityOptions>, BotIdentityOptionsValidator>());
        services.AddOptions<DevelopmentOptions>().BindConfiguration(DevelopmentOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DevelopmentOptions>, DevelopmentOptionsValidator>());

        services.AddHttpClient();
        services.TryAddSingleton(TrustedIssuers);
        services.TryAddSingleton(ChannelAuthentication);
        services.AddSingleton<LocalRule>();
        services.AddSingleton<ChannelAuthenticator>();
        return services;
    }

    private static BotFrameworkAuthentication ChannelAuthentication(IServiceProvider provider)
    {
        // Validated first: the SDK finds some of the gaps too, but does not say what to do about them.
        var identity = provider.GetRequiredService<IOptions<BotIdentityOptions>>().Value;
        var logger = provider.GetRequiredService<ILogger<ConfigurationBotFrameworkAuthentication>>();

        // A type alone is no identity: so .env.example is until it is filled in. The SDK would ask for the rest of it.
        return identity.IsConfigured
            ? ActivatorUtilities.CreateInstance<ConfigurationBotFrameworkAuthentication>(provider, logger)
            : ActivatorUtilities.CreateInstance<ConfigurationBotFrameworkAuthentication>(provider, logger, new PasswordServiceClientCredentialFactory());
    }

    /// <summary>A bot of a single tenant gets tokens of that tenant: from the Emulator, and from itself.</summary>
    private static AuthenticationConfiguration TrustedIssuers(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<BotIdentityOptions>>().Value.MicrosoftAppTenantId is { Length: > 0 } tenant
            ? new AuthenticationConfiguration
            {
                ValidTokenIssuers =
                [
                    AuthenticationConstants.ValidTokenIssuerUrlTemplateV1.Replace("{0}", tenant, StringComparison.Ordinal),
                    AuthenticationConstants.ValidTokenIssuerUrlTemplateV2.Replace("{0}", tenant, StringComparison.Ordinal),
                ],
            }
            : new AuthenticationConfiguration();
}
