using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Authentication.ApiKeys;

/// <summary>ASP.NET Core's door to <see cref="ApiKeyAuthenticator"/>: the scheme of everything under /api/v1. Refusals are problem details.</summary>
internal sealed partial class ApiKeyAuthenticationHandler(
    ApiKeyAuthenticator authenticator,
    IProblemDetailsService problems,
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    ILogger<ApiKeyAuthenticationHandler> logger)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    /// <summary>Of ASP.NET Core; on the wire it is Bearer.</summary>
    public new const string Scheme = "ApiKey";

    private const string Realm = "Bearer realm=\"ExitBot\"";

    private string? _refusal;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        switch (await authenticator.AuthenticateAsync(Context))
        {
            case ApiCallerOutcome.Known { Caller: var caller }:
                Context.Features.Set(caller);
                return AuthenticateResult.Success(new AuthenticationTicket(caller.ToPrincipal(), Scheme));
            case ApiCallerOutcome.Refused { Reason: var reason }:
                _refusal = reason;
                LogRefused(Request.Method, Context.GetEndpoint()?.DisplayName, reason);
                return AuthenticateResult.Fail(reason);
            default:
                return AuthenticateResult.NoResult();
        }
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = _refusal is null ? Realm : $"{Realm}, error=\"invalid_token\"";
        return RefuseAsync(StatusCodes.Status401Unauthorized, _refusal ?? "This address needs a key: send it as \"Authorization: Bearer <key>\".");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var needed = Context.GetEndpoint()?.Metadata.GetMetadata<NeededApiRoles>()?.Roles ?? [];
        return RefuseAsync(
            StatusCodes.Status403Forbidden,
            $"This address is for keys with the role {string.Join(" or ", needed.Select(role => role.WireName()))}; yours has it not.");
    }

    private async Task RefuseAsync(int status, string detail)
    {
        Response.StatusCode = status;
        await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = Context,
            ProblemDetails = new ProblemDetails { Status = status, Detail = detail },
        });
    }

    [LoggerMessage(EventId = 7101, Level = LogLevel.Information, Message = "A call of {Method} {Endpoint} was refused: {Reason}")]
    private partial void LogRefused(string method, string? endpoint, string reason);
}
