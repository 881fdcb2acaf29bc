using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Creates credentials from an app id and a password; without an app id authentication is off.</summary>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private const string PublicLogin = "https://login.microsoftonline.com/";
    private const string GovernmentLogin = "https://login.microsoftonline.us/";

    private readonly HttpClient _httpClient;
    private readonly ILogger _logger;

    public PasswordServiceClientCredentialFactory()
    {
    }

    public PasswordServiceClientCredentialFactory(string appId, string password, HttpClient httpClient, ILogger logger)
        : this(appId, password, null, httpClient, logger)
    {
    }

    public PasswordServiceClientCredentialFactory(
        string appId,
        string password,
        string tenantId,
        HttpClient httpClient,
        ILogger logger)
    {
        AppId = appId;
        Password = password;
        TenantId = tenantId;
        _httpClient = httpClient;
        _logger = logger;
    }

    public string AppId { get; set; }

    public string Password { get; set; }

    public string TenantId { get; set; }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(appId == AppId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(string.IsNullOrEmpty(AppId));

    public override async Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId,
        string audience,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken)
    {
        if (await IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false) || appId == null)
        {
            return MicrosoftAppCredentials.Empty;
        }

        if (!await IsValidAppIdAsync(appId, cancellationToken).ConfigureAwait(false))
        {
            throw new InvalidOperationException("Invalid appId.");
        }

        if (string.IsNullOrEmpty(loginEndpoint) || StartsWith(loginEndpoint, PublicLogin))
        {
            return new MicrosoftAppCredentials(appId, Password, TenantId, _httpClient, _logger, audience);
        }

        return StartsWith(loginEndpoint, GovernmentLogin)
            ? new MicrosoftGovernmentAppCredentials(appId, Password, TenantId, _httpClient, _logger, audience)
            : new PrivateCloudAppCredentials(
                appId, Password, _httpClient, _logger, audience, loginEndpoint, validateAuthority);
    }

    private static bool StartsWith(string loginEndpoint, string cloud) =>
        loginEndpoint.StartsWith(cloud, StringComparison.OrdinalIgnoreCase);
}
