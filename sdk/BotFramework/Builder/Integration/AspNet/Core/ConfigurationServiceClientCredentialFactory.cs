using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Creates the kind of credentials that the configuration names.</summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly ServiceClientCredentialsFactory _inner;

    public ConfigurationServiceClientCredentialFactory(
        IConfiguration configuration,
        HttpClient httpClient = null,
        ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);

        var appType = configuration.GetSection(MicrosoftAppCredentials.MicrosoftAppTypeKey)?.Value?.Trim();
        var appId = configuration.GetSection(MicrosoftAppCredentials.MicrosoftAppIdKey)?.Value;
        var password = configuration.GetSection(MicrosoftAppCredentials.MicrosoftAppPasswordKey)?.Value;
        var tenantId = configuration.GetSection(MicrosoftAppCredentials.MicrosoftAppTenantIdKey)?.Value;

        switch (appType?.ToUpperInvariant())
        {
            case "USERASSIGNEDMSI":
                Require(appId, MicrosoftAppCredentials.MicrosoftAppIdKey);
                Require(tenantId, MicrosoftAppCredentials.MicrosoftAppTenantIdKey);
                if (!string.IsNullOrWhiteSpace(password))
                {
                    throw new ArgumentException($"{MicrosoftAppCredentials.MicrosoftAppPasswordKey} has no meaning for a managed identity.");
                }

                _inner = new ManagedIdentityServiceClientCredentialsFactory(appId, httpClient, logger);
                break;

            case "SINGLETENANT":
                Require(appId, MicrosoftAppCredentials.MicrosoftAppIdKey);
                Require(password, MicrosoftAppCredentials.MicrosoftAppPasswordKey);
                Require(tenantId, MicrosoftAppCredentials.MicrosoftAppTenantIdKey);
                _inner = new PasswordServiceClientCredentialFactory(appId, password, tenantId, httpClient, logger);
                break;

            case null or "" or "MULTITENANT":
                _inner = new PasswordServiceClientCredentialFactory(appId, password, null, httpClient, logger);
                break;

            default:
                throw new ArgumentException(
                    $"{MicrosoftAppCredentials.MicrosoftAppTypeKey} '{appType}' is none of MultiTenant, SingleTenant, UserAssignedMSI.");
        }

        void Require(string value, string key)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                throw new ArgumentException($"{key} is required in configuration for the app type {appType}.");
            }
        }
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        _inner.IsValidAppIdAsync(appId, cancellationToken);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        _inner.IsAuthenticationDisabledAsync(cancellationToken);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId,
        string audience,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken) =>
        _inner.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken);
}
