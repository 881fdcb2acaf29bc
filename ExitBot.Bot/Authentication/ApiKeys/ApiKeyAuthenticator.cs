using Microsoft.Net.Http.Headers;

namespace ExitBot.Bot.Authentication.ApiKeys;

/// <summary>Decides who calls the REST API: by the key sent along or, in Development while there is no key at all, by the local rule.</summary>
internal sealed class ApiKeyAuthenticator(IEnumerable<IApiKeySource> sources, LocalRule local, TimeProvider clock)
{
    private const string Bearer = "Bearer ";

    private readonly IReadOnlyList<IApiKeySource> _sources = [.. sources];

    public async ValueTask<ApiCallerOutcome> AuthenticateAsync(HttpContext context)
    {
        if (local.Allows(context) && !await HasKeysAsync(context.RequestAborted))
        {
            return new ApiCallerOutcome.Known(ApiCaller.Local);
        }

        var header = context.Request.Headers[HeaderNames.Authorization].ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) || header[Bearer.Length..].Trim() is not { Length: > 0 } sent)
        {
            return new ApiCallerOutcome.Anonymous();
        }

        return await FindAsync(ApiKeyHash.Of(sent), context.RequestAborted) switch
        {
            null => new ApiCallerOutcome.Refused("Nobody has this key, or it was revoked."),
            { ExpiresAt: { } end } when end <= clock.GetUtcNow() => new ApiCallerOutcome.Refused("This key has expired. Ask the operator for a new one."),
            var key => new ApiCallerOutcome.Known(ApiCaller.With(key)),
        };
    }

    private async ValueTask<bool> HasKeysAsync(CancellationToken cancellationToken)
    {
        foreach (var source in _sources)
        {
            if (await source.HasKeysAsync(cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    private async ValueTask<ApiKey?> FindAsync(ApiKeyHash hash, CancellationToken cancellationToken)
    {
        foreach (var source in _sources)
        {
            if (await source.FindAsync(hash, cancellationToken) is { } key)
            {
                return key;
            }
        }

        return null;
    }
}

/// <summary>What the Authorization header of a call turned out to be. The list is closed.</summary>
internal abstract record ApiCallerOutcome
{
    private ApiCallerOutcome()
    {
    }

    public sealed record Known(ApiCaller Caller) : ApiCallerOutcome;

    /// <summary>No key was sent.</summary>
    public sealed record Anonymous : ApiCallerOutcome;

    public sealed record Refused(string Reason) : ApiCallerOutcome;
}
