namespace ExitBot.Bot.Authentication.ApiKeys;

/// <summary>Which roles an endpoint is for; any one of them is enough.</summary>
internal sealed record NeededApiRoles(IReadOnlyList<ApiRole> Roles);

internal static class ApiRoleExtensions
{
    /// <summary>Lets in callers whose key has one of these roles.</summary>
    public static TBuilder RequireApiRole<TBuilder>(this TBuilder endpoints, params ApiRole[] roles)
        where TBuilder : IEndpointConventionBuilder => endpoints
        .RequireAuthorization(policy => policy
            .AddAuthenticationSchemes(ApiKeyAuthenticationHandler.Scheme)
            .RequireRole(roles.Select(role => role.WireName())))
        .WithMetadata(new NeededApiRoles(roles));
}
