using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Knows whose token is whose, and what each kind must say about this bot.</summary>
internal sealed class IncomingTokenAuthenticator(
    CloudEnvironment cloud,
    ServiceClientCredentialsFactory credentialsFactory,
    AuthenticationConfiguration configuration,
    TimeProvider clock,
    ILogger logger)
{
    // The tenants in which the Emulator and multi-tenant bots get their tokens, in both versions and clouds.
    private static readonly string[] BotIssuers =
    [
        "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
        "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0",
        "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/",
        "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0",
        "https://sts.windows.net/cab8a31a-1906-4287-a0d8-4eef66b95f6e/",
        "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0",
    ];

    private readonly TokenValidator _channelTokens =
        new(cloud.ChannelMetadataUrl, SharedHttpClient.Instance, clock, logger);

    private readonly TokenValidator _botTokens =
        new(cloud.EmulatorMetadataUrl, SharedHttpClient.Instance, clock, logger);

    /// <exception cref="UnauthorizedAccessException">The token is not for this bot, or not valid.</exception>
    public async Task<ClaimsIdentity> AuthenticateAsync(
        string authHeader,
        string channelId,
        string serviceUrl,
        CancellationToken cancellationToken)
    {
        var token = JsonWebToken.Parse(authHeader);
        var isSkill = SkillValidation.IsSkillClaim(token.Claims);
        var botIssuers = BotIssuers.Concat(configuration.ValidTokenIssuers ?? []);
        if (!isSkill && !botIssuers.Contains(token.Issuer))
        {
            var channel = await _channelTokens
                .ValidateAsync(token, [cloud.ChannelIssuer], channelId, configuration.RequiredEndorsements, cancellationToken)
                .ConfigureAwait(false);
            await RequireChannelClaimsAsync(channel, serviceUrl, cancellationToken).ConfigureAwait(false);
            return channel;
        }

        var identity = await _botTokens
            .ValidateAsync(token, botIssuers, channelId, configuration.RequiredEndorsements, cancellationToken)
            .ConfigureAwait(false);
        await (isSkill
            ? RequireSkillClaimsAsync(identity, cancellationToken)
            : RequireEmulatorClaimsAsync(identity, cancellationToken)).ConfigureAwait(false);
        return identity;
    }

    private async Task RequireChannelClaimsAsync(
        ClaimsIdentity identity,
        string serviceUrl,
        CancellationToken cancellationToken)
    {
        var audience = identity
            .FindFirst(claim => claim.Type == AuthenticationConstants.AudienceClaim && claim.Issuer == cloud.ChannelIssuer)
            ?.Value;
        await RequireOwnAppIdAsync(audience, cancellationToken).ConfigureAwait(false);

        var tokenServiceUrl = identity.FindFirst(AuthenticationConstants.ServiceUrlClaim)?.Value;
        if (serviceUrl != null
            && (string.IsNullOrWhiteSpace(tokenServiceUrl)
                || !string.Equals(tokenServiceUrl, serviceUrl, StringComparison.OrdinalIgnoreCase)))
        {
            throw new UnauthorizedAccessException("The token is for another service url.");
        }
    }

    private async Task RequireEmulatorClaimsAsync(ClaimsIdentity identity, CancellationToken cancellationToken)
    {
        if (identity.FindFirst(AuthenticationConstants.VersionClaim) == null)
        {
            throw new UnauthorizedAccessException("'ver' claim is required on Emulator Tokens.");
        }

        var appId = JwtTokenValidation.GetAppIdFromClaims(identity.Claims);
        await RequireOwnAppIdAsync(appId, cancellationToken).ConfigureAwait(false);
    }

    private async Task RequireSkillClaimsAsync(ClaimsIdentity identity, CancellationToken cancellationToken)
    {
        var audience = identity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value;
        await RequireOwnAppIdAsync(audience, cancellationToken).ConfigureAwait(false);
        if (string.IsNullOrWhiteSpace(JwtTokenValidation.GetAppIdFromClaims(identity.Claims)))
        {
            throw new UnauthorizedAccessException("Invalid appId.");
        }
    }

    private async Task RequireOwnAppIdAsync(string appId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(appId)
            || !await credentialsFactory.IsValidAppIdAsync(appId, cancellationToken).ConfigureAwait(false))
        {
            throw new UnauthorizedAccessException($"Invalid AppId passed on token: {appId}");
        }
    }
}
