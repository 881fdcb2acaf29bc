using System.Threading;
using System.Threading.Tasks;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

// The credentials of an older kind of provider, for adapters that know factories.
internal sealed class ProvidedCredentialsFactory(ICredentialProvider provider) : ServiceClientCredentialsFactory
{
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        provider.IsValidAppIdAsync(appId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        provider.IsAuthenticationDisabledAsync();

    public override async Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId,
        string audience,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken)
    {
        if (await provider.IsAuthenticationDisabledAsync().ConfigureAwait(false) || appId == null)
        {
            return MicrosoftAppCredentials.Empty;
        }

        var password = await provider.GetAppPasswordAsync(appId).ConfigureAwait(false);
        return new MicrosoftAppCredentials(appId, password, null, null, audience);
    }
}
