using System;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Gets tokens from MSAL, which keeps them for the life of the process and renews them before they expire.</summary>
internal sealed class MsalAuthenticator(Func<bool, Task<AuthenticationResult>> acquire) : IAuthenticator
{
    private const string DefaultScope = "/.default";

    public static MsalAuthenticator ForClient(
        AppCredentials credentials,
        Func<ConfidentialClientApplicationBuilder, ConfidentialClientApplicationBuilder> withSecret)
    {
        var application = withSecret(ConfidentialClientApplicationBuilder.Create(credentials.MicrosoftAppId))
            .WithAuthority(credentials.OAuthEndpoint, credentials.ValidateAuthority)
            .WithCacheOptions(CacheOptions.EnableSharedCacheOptions)
            .WithHttpClientFactory(new HttpClientFactory(credentials.CustomHttpClient))
            .Build();
        var scope = credentials.OAuthScope;
        var scopes = new[] { scope.EndsWith(DefaultScope, StringComparison.Ordinal) ? scope : scope + DefaultScope };

        return new MsalAuthenticator(forceRefresh =>
            application.AcquireTokenForClient(scopes).WithForceRefresh(forceRefresh).ExecuteAsync());
    }

    public static MsalAuthenticator ForManagedIdentity(string clientId, string resource, HttpClient httpClient)
    {
        var application = CreateManagedIdentity(clientId, httpClient);

        return new MsalAuthenticator(forceRefresh =>
            application.AcquireTokenForManagedIdentity(resource).WithForceRefresh(forceRefresh).ExecuteAsync());
    }

    public static IManagedIdentityApplication CreateManagedIdentity(string clientId, HttpClient httpClient) =>
        ManagedIdentityApplicationBuilder
            .Create(ManagedIdentityId.WithUserAssignedClientId(clientId))
            .WithHttpClientFactory(new HttpClientFactory(httpClient))
            .Build();

    public async Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false)
    {
        var result = await acquire(forceRefresh).ConfigureAwait(false);
        return new AuthenticatorResult { AccessToken = result.AccessToken, ExpiresOn = result.ExpiresOn };
    }

    private sealed class HttpClientFactory(HttpClient client) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => client ?? SharedHttpClient.Instance;
    }
}
