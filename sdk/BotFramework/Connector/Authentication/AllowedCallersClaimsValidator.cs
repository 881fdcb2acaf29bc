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
        _allowedCallers = allowedCallers ?? [];
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
                    $"The bot with the app id \"{caller}\" is not on the list of allowed callers.");
            }
        }

        return Task.CompletedTask;
    }
}
