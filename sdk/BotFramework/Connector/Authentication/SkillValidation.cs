using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tells tokens of other bots from tokens of channels.</summary>
public static class SkillValidation
{
    public static bool IsSkillClaim(IEnumerable<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);

        var list = claims as IList<Claim> ?? claims.ToList();
        if (list.Any(claim =>
            claim.Type == AuthenticationConstants.AppIdClaim
            && claim.Value == AuthenticationConstants.AnonymousSkillAppId))
        {
            return true;
        }

        var version = JwtTokenValidation.Find(list, AuthenticationConstants.VersionClaim);
        var audience = JwtTokenValidation.Find(list, AuthenticationConstants.AudienceClaim);
        if (string.IsNullOrWhiteSpace(version)
            || string.IsNullOrWhiteSpace(audience)
            || string.Equals(audience, AuthenticationConstants.ToBotFromChannelTokenIssuer, StringComparison.OrdinalIgnoreCase)
            || string.Equals(audience, GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var appId = JwtTokenValidation.GetAppIdFromClaims(list);
        return !string.IsNullOrWhiteSpace(appId) && appId != audience;
    }
}
