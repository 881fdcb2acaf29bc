using System;
using System.Globalization;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Puts the bot's own token on each request.</summary>
public abstract class AppCredentials : ServiceClientCredentials
{
    private readonly Lazy<Lazy<IAuthenticator>> _authenticator;

    protected AppCredentials(string channelAuthTenant = null, HttpClient customHttpClient = null, ILogger logger = null)
        : this(channelAuthTenant, customHttpClient, logger, null)
    {
    }

    protected AppCredentials(string channelAuthTenant, HttpClient customHttpClient, ILogger logger, string oAuthScope)
    {
        OAuthScope = string.IsNullOrWhiteSpace(oAuthScope)
            ? AuthenticationConstants.ToChannelFromBotOAuthScope
            : oAuthScope;
        ChannelAuthTenant = channelAuthTenant;
        CustomHttpClient = customHttpClient;
        Logger = logger ?? NullLogger.Instance;
        _authenticator = new Lazy<Lazy<IAuthenticator>>(BuildIAuthenticator);
    }

    public string MicrosoftAppId { get; set; }

    public string ChannelAuthTenant
    {
        get => string.IsNullOrEmpty(AuthTenant) ? DefaultChannelAuthTenant : AuthTenant;
        set
        {
            if (!string.IsNullOrEmpty(value) && !Uri.TryCreate(FormatLoginUrl(value), UriKind.Absolute, out _))
            {
                throw new ArgumentException($"Invalid channel auth tenant: {value}", nameof(value));
            }

            AuthTenant = value;
        }
    }

    public virtual string OAuthEndpoint => FormatLoginUrl(ChannelAuthTenant);

    public virtual string OAuthScope { get; set; }

    public virtual bool ValidateAuthority => true;

    internal HttpClient CustomHttpClient { get; }

    protected string AuthTenant { get; set; }

    protected virtual string DefaultChannelAuthTenant => AuthenticationConstants.DefaultChannelAuthTenant;

    protected ILogger Logger { get; }

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (ShouldSetToken(request))
        {
            var token = await GetTokenAsync().ConfigureAwait(false);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
    }

    public async Task<string> GetTokenAsync(bool forceRefresh = false)
    {
        var result = await _authenticator.Value.Value.GetTokenAsync(forceRefresh).ConfigureAwait(false);
        return result.AccessToken;
    }

    protected abstract Lazy<IAuthenticator> BuildIAuthenticator();

    // A bot without an app id sends no token: the Emulator refuses requests with one it cannot check.
    protected virtual bool ShouldSetToken(HttpRequestMessage request) =>
        !string.IsNullOrEmpty(MicrosoftAppId) && MicrosoftAppId != AuthenticationConstants.AnonymousSkillAppId;

    private static string FormatLoginUrl(string tenant) =>
        string.Format(CultureInfo.InvariantCulture, AuthenticationConstants.ToChannelFromBotLoginUrlTemplate, tenant);
}
