using System.Security.Claims;
using Microsoft.AspNetCore.Http.Features;

namespace ExitBot.Bot.Authentication.ApiKeys;

/// <summary>Who called the REST API; a feature of the request once authentication has let the call in.</summary>
/// <param name="PerMinute">Null: no limit.</param>
internal sealed record ApiCaller(string Name, IReadOnlyList<ApiRole> Roles, int? PerMinute)
{
    /// <summary>Let in by the local rule: everything is open to whoever develops on this machine.</summary>
    public static ApiCaller Local { get; } = new("local", ApiRoles.All, PerMinute: null);

    /// <summary>For endpoints, which are reached by authenticated callers only.</summary>
    public static ApiCaller Of(HttpContext context) => context.Features.GetRequiredFeature<ApiCaller>();

    public static ApiCaller With(ApiKey key) => new(key.Name, key.Roles, key.PerMinute);

    public ClaimsPrincipal ToPrincipal() => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, Name), .. Roles.Select(role => new Claim(ClaimTypes.Role, role.WireName()))],
        ApiKeyAuthenticationHandler.Scheme));
}
