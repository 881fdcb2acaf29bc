using System.Collections.Concurrent;
using System.Security.Claims;
using ExitBot.Bot.Turns;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace ExitBot.Bot.Channels.BotFramework;

/// <summary>The bot's own token on outgoing calls. The SDK's credentials fetch, cache and renew it; they are made once for each audience.</summary>
internal sealed class ConnectorCredentials(BotFrameworkAuthentication authentication)
{
    private readonly ConcurrentDictionary<(string AppId, string? Audience), ServiceClientCredentials> _credentials = new();

    /// <summary>Adds the Authorization header. Local callers get none: the Emulator checks any against a server on the internet.</summary>
    /// <exception cref="ConnectorCredentialsException">No token was to be had.</exception>
    public async Task AuthorizeAsync(HttpRequestMessage request, Caller caller, CancellationToken cancellationToken)
    {
        if (caller.AppId is not { } appId)
        {
            return;
        }

        try
        {
            if (!_credentials.TryGetValue((appId, caller.Audience), out var credentials))
            {
                credentials = await CreateAsync(appId, caller, cancellationToken);
            }

            await credentials.ProcessHttpRequestAsync(request, cancellationToken);
        }
#pragma warning disable CA1031 // The identity library throws many kinds; each means that there is no token now.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            throw new ConnectorCredentialsException($"No token for the channel ({failure.GetType().Name}).", failure);
        }
    }

    private async Task<ServiceClientCredentials> CreateAsync(string appId, Caller caller, CancellationToken cancellationToken)
    {
        var bot = new ClaimsIdentity(
        [
            new Claim(AuthenticationConstants.AudienceClaim, appId),
            new Claim(AuthenticationConstants.AppIdClaim, appId),
        ]);
        var client = await authentication.CreateConnectorFactory(bot).CreateAsync(caller.ServiceUrl, caller.Audience, cancellationToken);
        return _credentials.GetOrAdd((appId, caller.Audience), client.Credentials);
    }
}

/// <summary>The message names the kind of failure only: what the identity service says may hold secrets.</summary>
internal sealed class ConnectorCredentialsException(string message, Exception inner) : Exception(message, inner);
