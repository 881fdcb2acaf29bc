using System.Collections.Concurrent;
using System.Security.Claims;
using ExitBot.Bot.Turns;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace ExitBot.Bot.Channels.BotFramework;

/// <summary>The bot's own token on outgoing calls. The SDK's credentials fetch, cache and renew it; they are made once for each audience.</summary>
internal sealed class ConnectorCredentials(BotFrameworkAuthentication authentication, TimeProvider clock)
{
    /// <summary>A channel that refuses every token must not have one fetched for every reply.</summary>
    private static readonly TimeSpan RenewAtMost = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string AppId, string? Audience), Kept> _kept = new();

    /// <summary>Adds the Authorization header. Local callers get none: the Emulator checks any against a server on the internet.</summary>
    /// <exception cref="ConnectorCredentialsException">No token was to be had.</exception>
    public async Task AuthorizeAsync(HttpRequestMessage request, Caller caller, CancellationToken cancellationToken)
    {
        if (caller.AppId is { } appId)
        {
            await TryAsync(async () => await (await KeptForAsync(appId, caller, cancellationToken)).Credentials.ProcessHttpRequestAsync(request, cancellationToken));
        }
    }

    /// <summary>The channel did not know the token: it is fetched anew, unless that was done a moment ago.</summary>
    /// <returns>Whether there is a new token to call with.</returns>
    /// <exception cref="ConnectorCredentialsException">No token was to be had.</exception>
    public async Task<bool> RenewAsync(Caller caller, CancellationToken cancellationToken)
    {
        if (caller.AppId is not { } appId
            || await KeptForAsync(appId, caller, cancellationToken) is not { Credentials: AppCredentials credentials } kept
            || !kept.TryRenew(clock, RenewAtMost))
        {
            return false;
        }

        await TryAsync(() => credentials.GetTokenAsync(forceRefresh: true));
        return true;
    }

    private static async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
#pragma warning disable CA1031 // The identity library throws many kinds; each means that there is no token now.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            throw new ConnectorCredentialsException($"No token for the channel ({failure.GetType().Name}).", failure);
        }
    }

    private async ValueTask<Kept> KeptForAsync(string appId, Caller caller, CancellationToken cancellationToken)
    {
        if (_kept.TryGetValue((appId, caller.Audience), out var kept))
        {
            return kept;
        }

        var bot = new ClaimsIdentity(
        [
            new Claim(AuthenticationConstants.AudienceClaim, appId),
            new Claim(AuthenticationConstants.AppIdClaim, appId),
        ]);
        var client = await authentication.CreateConnectorFactory(bot).CreateAsync(caller.ServiceUrl, caller.Audience, cancellationToken);
        return _kept.GetOrAdd((appId, caller.Audience), new Kept(client.Credentials));
    }

    private sealed class Kept(ServiceClientCredentials credentials)
    {
        private readonly Lock _lock = new();
        private long? _renewedAt;

        public ServiceClientCredentials Credentials => credentials;

        public bool TryRenew(TimeProvider clock, TimeSpan atMost)
        {
            lock (_lock)
            {
                if (_renewedAt is { } then && clock.GetElapsedTime(then) < atMost)
                {
                    return false;
                }

                _renewedAt = clock.GetTimestamp();
                return true;
            }
        }
    }
}

/// <summary>The message names the kind of failure only: what the identity service says may hold secrets.</summary>
internal sealed class ConnectorCredentialsException(string message, Exception inner) : Exception(message, inner);
