using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Creates connector clients for one bot in one cloud.</summary>
internal sealed class CredentialedConnectorFactory(
    string appId,
    CloudEnvironment cloud,
    ServiceClientCredentialsFactory credentialsFactory,
    IHttpClientFactory httpClientFactory)
    : ConnectorFactory
{
    public override async Task<IConnectorClient> CreateAsync(
        string serviceUrl,
        string audience,
        CancellationToken cancellationToken)
    {
        var credentials = await credentialsFactory
            .CreateCredentialsAsync(
                appId, audience ?? cloud.OAuthScope, cloud.LoginUrl, cloud.ValidateAuthority, cancellationToken)
            .ConfigureAwait(false);

        return new ConnectorClient(
            new Uri(serviceUrl),
            credentials,
            httpClientFactory?.CreateClient(),
            disposeHttpClient: httpClientFactory != null);
    }
}
