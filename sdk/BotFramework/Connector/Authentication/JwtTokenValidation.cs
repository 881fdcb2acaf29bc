using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Reads claims of Bot Framework tokens.</summary>
public static class JwtTokenValidation
{
    /// <summary>The app that asked for the token: "appid" in version 1, "azp" in version 2.</summary>
    public static string GetAppIdFromClaims(IEnumerable<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);

        var list = claims as IList<Claim> ?? claims.ToList();
        return Find(list, AuthenticationConstants.VersionClaim) switch
        {
            null or "" or "1.0" => Find(list, AuthenticationConstants.AppIdClaim),
            "2.0" => Find(list, AuthenticationConstants.AuthorizedParty),
            _ => null,
        };
    }

    internal static string Find(IEnumerable<Claim> claims, string type) =>
        claims.FirstOrDefault(claim => claim.Type == type)?.Value;
}
