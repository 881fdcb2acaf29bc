using System;
using System.Collections.Generic;
using System.Security.Claims;
using System.Threading.Tasks;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Lets only listed bots call this one; "*" lets all of them.</summary>
public class AllowedCallersClaimsValidator : ClaimsValidator
{
    private readonly IList<string> _allowedCallers;

    public AllowedCallersClaimsValidator(IList<string> allowedCallers)
    {
        _allowedCallers = allowedCallers ?? throw new ArgumentNullException(nameof(allowedCallers));
    }

    public override Task ValidateClaimsAsync(IList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);

        if (SkillValidation.IsSkillClaim(claims) && !_allowedCallers.Contains("*"))
        {
            var caller = JwtTokenValidation.GetAppIdFromClaims(claims);
            if (!_allowedCallers.Contains(caller))
            {
                throw new UnauthorizedAccessException(
                    $"Received a request from a bot with an app ID of \"{caller}\". "
                    + "To enable requests from this caller, add the app ID to the list of allowed callers.");
            }
        }

        return Task.CompletedTask;
    }
}
