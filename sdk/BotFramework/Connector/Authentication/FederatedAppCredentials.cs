using System;
using System.Net.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Credentials of a bot whose app trusts a managed identity.</summary>
public class FederatedAppCredentials : AppCredentials
{
    private const string ExchangeAudience = "api://AzureADTokenExchange";

    private readonly string _clientId;

    public FederatedAppCredentials(
        string appId,
        string clientId,
        string channelAuthTenant = null,
        string oAuthScope = null,
        HttpClient customHttpClient = null,
        ILogger logger = null)
        : base(channelAuthTenant, customHttpClient, logger, oAuthScope)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(appId);
        ArgumentException.ThrowIfNullOrWhiteSpace(clientId);

        MicrosoftAppId = appId;
        _clientId = clientId;
    }

    protected override Lazy<IAuthenticator> BuildIAuthenticator() => new(() =>
    {
        var identity = MsalAuthenticator.CreateManagedIdentity(_clientId, CustomHttpClient);
        return MsalAuthenticator.ForClient(this, client => client.WithClientAssertion(async (AssertionRequestOptions options) =>
        {
            var assertion = await identity
                .AcquireTokenForManagedIdentity(ExchangeAudience)
                .ExecuteAsync(options.CancellationToken)
                .ConfigureAwait(false);
            return assertion.AccessToken;
        }));
    });
}
