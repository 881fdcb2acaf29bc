using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Authentication.ApiKeys;

internal static class ApiKeyServiceCollectionExtensions
{
    /// <summary>Registers the keys of the REST API. Needs <see cref="LocalRule"/>; further sources of keys register an <see cref="IApiKeySource"/>.</summary>
    public static IServiceCollection AddApiKeys(this IServiceCollection services)
    {
        services.AddOptions<ApiKeyOptions>()
            .Configure<IConfiguration>((options, configuration) =>
                options.Keys = [.. configuration.GetSection(ApiKeyOptions.SectionName).GetChildren().Select(ApiKeyEntry.Read)])
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ApiKeyOptions>, ApiKeyOptionsValidator>());
        services.AddSingleton<IApiKeySource, ConfiguredApiKeys>();
        services.AddSingleton<ApiKeyAuthenticator>();

        // Or the only scheme would look at every request, those of channels and their tokens too.
        AppContext.SetSwitch("Microsoft.AspNetCore.Authentication.SuppressAutoDefaultScheme", true);
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthenticationHandler>(ApiKeyAuthenticationHandler.Scheme, configureOptions: null);
        services.AddAuthorization();
        return services;
    }
}
