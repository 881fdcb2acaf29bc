using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Authenticates requests of channels, of the Emulator and of other bots in one cloud.</summary>
internal sealed class CloudBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly CloudEnvironment _cloud;
    private readonly ServiceClientCredentialsFactory _credentialsFactory;
    private readonly AuthenticationConfiguration _configuration;
    private readonly IHttpClientFactory _httpClientFactory;
    private readonly IncomingTokenAuthenticator _incoming;

    public CloudBotFrameworkAuthentication(
        CloudEnvironment cloud,
        ServiceClientCredentialsFactory credentialsFactory,
        AuthenticationConfiguration configuration,
        IHttpClientFactory httpClientFactory,
        ILogger logger,
        TimeProvider clock = null)
    {
        _cloud = cloud;
        _credentialsFactory = credentialsFactory;
        _configuration = configuration;
        _httpClientFactory = httpClientFactory;
        _incoming = new IncomingTokenAuthenticator(
            cloud,
            credentialsFactory,
            configuration,
            clock ?? TimeProvider.System,
            logger ?? NullLogger.Instance);
    }

    public override string GetOriginatingAudience() => _cloud.OAuthScope;

    public override async Task<ClaimsIdentity> AuthenticateChannelRequestAsync(
        string authHeader,
        CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(authHeader))
        {
            return await AuthenticateTokenAsync(authHeader, "unknown", null, cancellationToken).ConfigureAwait(false);
        }

        await RequireDisabledAuthenticationAsync(cancellationToken).ConfigureAwait(false);
        return CreateAnonymous(isSkill: true);
    }

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity,
        string authHeader,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);

        ClaimsIdentity identity;
        if (string.IsNullOrWhiteSpace(authHeader))
        {
            await RequireDisabledAuthenticationAsync(cancellationToken).ConfigureAwait(false);
            identity = CreateAnonymous(
                activity.ChannelId == Channels.Emulator && activity.Recipient?.Role == RoleTypes.Skill);
        }
        else
        {
            identity = await AuthenticateTokenAsync(
                authHeader, activity.ChannelId, activity.ServiceUrl, cancellationToken).ConfigureAwait(false);
        }

        var result = await CreateResultAsync(identity, cancellationToken).ConfigureAwait(false);
        result.ConnectorFactory = CreateConnectorFactory(identity);
        return result;
    }

    public override async Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader,
        string channelIdHeader,
        CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(channelIdHeader))
        {
            await RequireDisabledAuthenticationAsync(cancellationToken).ConfigureAwait(false);
        }

        var identity = await AuthenticateTokenAsync(authHeader, channelIdHeader, null, cancellationToken)
            .ConfigureAwait(false);
        return await CreateResultAsync(identity, cancellationToken).ConfigureAwait(false);
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
        new CredentialedConnectorFactory(GetAppId(claimsIdentity), _cloud, _credentialsFactory, _httpClientFactory);

    public override async Task<UserTokenClient> CreateUserTokenClientAsync(
        ClaimsIdentity claimsIdentity,
        CancellationToken cancellationToken)
    {
        var appId = GetAppId(claimsIdentity);
        var credentials = await _credentialsFactory
            .CreateCredentialsAsync(appId, _cloud.OAuthScope, _cloud.LoginUrl, _cloud.ValidateAuthority, cancellationToken)
            .ConfigureAwait(false);
        return new RestUserTokenClient(appId, credentials, _cloud.OAuthUrl, _httpClientFactory?.CreateClient());
    }

    private static ClaimsIdentity CreateAnonymous(bool isSkill)
    {
        var claims = new List<Claim>();
        if (isSkill)
        {
            claims.Add(new Claim(AuthenticationConstants.AppIdClaim, AuthenticationConstants.AnonymousSkillAppId));
        }

        return new ClaimsIdentity(claims, AuthenticationConstants.AnonymousAuthType);
    }

    // The audience of a channel's token, the sender of an Emulator's.
    private static string GetAppId(ClaimsIdentity identity) =>
        identity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value
        ?? identity.FindFirst(AuthenticationConstants.AppIdClaim)?.Value;

    private async Task RequireDisabledAuthenticationAsync(CancellationToken cancellationToken)
    {
        if (!await _credentialsFactory.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false))
        {
            throw new UnauthorizedAccessException();
        }
    }

    private async Task<ClaimsIdentity> AuthenticateTokenAsync(
        string authHeader,
        string channelId,
        string serviceUrl,
        CancellationToken cancellationToken)
    {
        var identity = await _incoming
            .AuthenticateAsync(authHeader, channelId, serviceUrl, cancellationToken)
            .ConfigureAwait(false);
        if (_configuration.ClaimsValidator != null)
        {
            await _configuration.ClaimsValidator.ValidateClaimsAsync(identity.Claims.ToList()).ConfigureAwait(false);
        }
        else if (SkillValidation.IsSkillClaim(identity.Claims))
        {
            throw new UnauthorizedAccessException("ClaimsValidator is required for validation of Skill Host calls.");
        }

        return identity;
    }

    private async Task<AuthenticateRequestResult> CreateResultAsync(
        ClaimsIdentity identity,
        CancellationToken cancellationToken) =>
        new()
        {
            ClaimsIdentity = identity,
            Audience = SkillValidation.IsSkillClaim(identity.Claims)
                ? JwtTokenValidation.GetAppIdFromClaims(identity.Claims)
                : _cloud.OAuthScope,
            CallerId = await GenerateCallerIdAsync(_credentialsFactory, identity, _cloud.CallerId, cancellationToken)
                .ConfigureAwait(false),
        };
}
