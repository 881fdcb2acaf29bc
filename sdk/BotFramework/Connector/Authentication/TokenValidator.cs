using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Checks issuer, lifetime, signature and endorsements of a token; who it is meant for is the caller's to check.</summary>
internal sealed class TokenValidator(string metadataUrl, HttpClient client, TimeProvider clock, ILogger logger)
{
    private const string Rs256 = "RS256";
    private const double SkewSeconds = 5 * 60;
    private const string AuthenticationType = "AuthenticationTypes.Federation";

    private readonly OpenIdMetadata _metadata = new(metadataUrl, client, clock, logger);

    /// <exception cref="UnauthorizedAccessException">The token is not valid.</exception>
    public async Task<ClaimsIdentity> ValidateAsync(
        JsonWebToken token,
        IEnumerable<string> issuers,
        string channelId,
        string[] requiredEndorsements,
        CancellationToken cancellationToken)
    {
        Require(token.Algorithm == Rs256 && !token.HasCriticalHeaders, "The token's algorithm is not allowed.");
        Require(!string.IsNullOrEmpty(token.KeyId), "The token does not name its key.");
        Require(!string.IsNullOrEmpty(token.Issuer) && issuers.Contains(token.Issuer), "The token's issuer is not allowed.");
        RequireLifetime(token);

        var key = await _metadata.FindKeyAsync(token.KeyId, cancellationToken).ConfigureAwait(false);
        Require(key != null, "The token's key is not known.");
        Require(IsSigned(token, key), "The token's signature is wrong.");
        RequireEndorsements(key, channelId, requiredEndorsements);

        return new ClaimsIdentity(token.Claims, AuthenticationType);
    }

    private static bool IsSigned(JsonWebToken token, SigningKey key)
    {
        try
        {
            return key.Verify(token.SignedBytes, token.Signature);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    // Keys of Entra ID carry no endorsements and sign for every channel.
    private static void RequireEndorsements(SigningKey key, string channelId, string[] requiredEndorsements)
    {
        if (key.Endorsements == null)
        {
            return;
        }

        Require(
            EndorsementsValidator.Validate(channelId, key.Endorsements)
            && (requiredEndorsements ?? []).All(endorsement => EndorsementsValidator.Validate(endorsement, key.Endorsements)),
            $"Could not validate endorsement for key: {key.Id} with endorsements: {string.Join(",", key.Endorsements)}");
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new UnauthorizedAccessException(message);
        }
    }

    private void RequireLifetime(JsonWebToken token)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0;
        var expires = token.ReadTime("exp");
        var notBefore = token.ReadTime("nbf");

        Require(expires != null, "The token has no expiry.");
        Require(now <= expires + SkewSeconds, "The token has expired.");
        Require(notBefore == null || now >= notBefore - SkewSeconds, "The token is not valid yet.");
    }
}
