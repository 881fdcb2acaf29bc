using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>The token service of the channel in memory: a test says beforehand which tokens there are.</summary>
public partial class TestAdapter
{
    // What an exchange that is to fail finds in the place of a token.
    private const string ExceptionExpected = "ExceptionExpected";

    private readonly Dictionary<UserTokenKey, string> _userTokens = new();
    private readonly Dictionary<(UserTokenKey User, string Item), string> _exchangeableTokens = new();
    private readonly List<TokenMagicCode> _magicCodes = new();

    public void AddUserToken(string connectionName, string channelId, string userId, string token, string magicCode = null)
    {
        var key = new UserTokenKey(connectionName, channelId, userId);
        if (magicCode == null)
        {
            _userTokens[key] = token;
        }
        else
        {
            _magicCodes.Add(new TokenMagicCode(key, magicCode, token));
        }
    }

    public void AddExchangeableToken(string connectionName, string channelId, string userId, string exchangableItem, string token)
        => _exchangeableTokens[(new UserTokenKey(connectionName, channelId, userId), exchangableItem)] = token;

    public void ThrowOnExchangeRequest(string connectionName, string channelId, string userId, string exchangableItem)
        => AddExchangeableToken(connectionName, channelId, userId, exchangableItem, ExceptionExpected);

    public virtual Task<TokenResponse> GetUserTokenAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, string magicCode, CancellationToken cancellationToken)
    {
        var key = new UserTokenKey(connectionName, turnContext.Activity.ChannelId, turnContext.Activity.From.Id);
        var signedIn = magicCode == null ? null : _magicCodes.Find(code => code.Key == key);
        if (signedIn != null && signedIn.MagicCode == magicCode)
        {
            _userTokens[key] = signedIn.UserToken;
            _magicCodes.Remove(signedIn);
        }

        return Task.FromResult(_userTokens.TryGetValue(key, out var token)
            ? new TokenResponse { ConnectionName = connectionName, Token = token }
            : null);
    }

    public virtual Task<TokenResponse> GetUserTokenAsync(ITurnContext turnContext, string connectionName, string magicCode, CancellationToken cancellationToken)
        => GetUserTokenAsync(turnContext, null, connectionName, magicCode, cancellationToken);

    public virtual Task<string> GetOauthSignInLinkAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, CancellationToken cancellationToken)
        => Task.FromResult($"https://fake.com/oauthsignin/{connectionName}/{turnContext.Activity.ChannelId}");

    public virtual Task<string> GetOauthSignInLinkAsync(ITurnContext turnContext, string connectionName, CancellationToken cancellationToken)
        => GetOauthSignInLinkAsync(turnContext, null, connectionName, cancellationToken);

    public virtual Task<string> GetOauthSignInLinkAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, string userId, string finalRedirect = null, CancellationToken cancellationToken = default)
        => Task.FromResult(SignInLink(turnContext, connectionName, userId));

    public virtual Task<string> GetOauthSignInLinkAsync(ITurnContext turnContext, string connectionName, string userId, string finalRedirect = null, CancellationToken cancellationToken = default)
        => GetOauthSignInLinkAsync(turnContext, null, connectionName, userId, finalRedirect, cancellationToken);

    public virtual Task SignOutUserAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName = null, string userId = null, CancellationToken cancellationToken = default)
    {
        userId ??= turnContext.Activity.From.Id;
        foreach (var key in TokensOf(turnContext, userId).Where(key => connectionName == null || key.ConnectionName == connectionName))
        {
            _userTokens.Remove(key);
        }

        return Task.CompletedTask;
    }

    public virtual Task SignOutUserAsync(ITurnContext turnContext, string connectionName = null, string userId = null, CancellationToken cancellationToken = default)
        => SignOutUserAsync(turnContext, null, connectionName, userId, cancellationToken);

    public virtual Task<TokenStatus[]> GetTokenStatusAsync(ITurnContext context, AppCredentials oAuthAppCredentials, string userId, string includeFilter = null, CancellationToken cancellationToken = default)
    {
        var wanted = includeFilter?.Split(',');
        var statuses = TokensOf(context, userId)
            .Where(key => wanted == null || wanted.Contains(key.ConnectionName))
            .Select(key => new TokenStatus { ConnectionName = key.ConnectionName, HasToken = true, ServiceProviderDisplayName = key.ConnectionName })
            .ToArray();
        return Task.FromResult(statuses.Length > 0 ? statuses : null);
    }

    public virtual Task<TokenStatus[]> GetTokenStatusAsync(ITurnContext context, string userId, string includeFilter = null, CancellationToken cancellationToken = default)
        => GetTokenStatusAsync(context, null, userId, includeFilter, cancellationToken);

    public virtual Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(ITurnContext context, AppCredentials oAuthAppCredentials, string connectionName, string[] resourceUrls, string userId = null, CancellationToken cancellationToken = default)
        => Task.FromResult(new Dictionary<string, TokenResponse>());

    public virtual Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(ITurnContext context, string connectionName, string[] resourceUrls, string userId = null, CancellationToken cancellationToken = default)
        => GetAadTokensAsync(context, null, connectionName, resourceUrls, userId, cancellationToken);

    public virtual Task<SignInResource> GetSignInResourceAsync(ITurnContext turnContext, string connectionName, CancellationToken cancellationToken)
        => GetSignInResourceAsync(turnContext, connectionName, turnContext.Activity.From.Id, null, cancellationToken);

    public virtual Task<SignInResource> GetSignInResourceAsync(ITurnContext turnContext, string connectionName, string userId, string finalRedirect = null, CancellationToken cancellationToken = default)
        => GetSignInResourceAsync(turnContext, null, connectionName, userId, finalRedirect, cancellationToken);

    public virtual Task<SignInResource> GetSignInResourceAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, string userId, string finalRedirect = null, CancellationToken cancellationToken = default)
        => Task.FromResult(new SignInResource
        {
            SignInLink = SignInLink(turnContext, connectionName, userId),
            TokenExchangeResource = new TokenExchangeResource
            {
                Id = Guid.NewGuid().ToString(),
                Uri = $"api://{connectionName}/resource",
            },
        });

    public virtual Task<TokenResponse> ExchangeTokenAsync(ITurnContext turnContext, string connectionName, string userId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken = default)
        => ExchangeTokenAsync(turnContext, null, connectionName, userId, exchangeRequest, cancellationToken);

    public virtual Task<TokenResponse> ExchangeTokenAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials, string connectionName, string userId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken = default)
    {
        var key = new UserTokenKey(connectionName, turnContext.Activity.ChannelId, userId);
        var item = string.IsNullOrEmpty(exchangeRequest.Token) ? exchangeRequest.Uri : exchangeRequest.Token;
        if (!_exchangeableTokens.TryGetValue((key, item), out var token))
        {
            return Task.FromResult<TokenResponse>(null);
        }

        return token == ExceptionExpected
            ? throw new InvalidOperationException("Exception occurred during exchanging tokens")
            : Task.FromResult(new TokenResponse { ChannelId = key.ChannelId, ConnectionName = connectionName, Token = token });
    }

    private static string SignInLink(ITurnContext turnContext, string connectionName, string userId)
        => $"https://fake.com/oauthsignin/{connectionName}/{turnContext.Activity.ChannelId}/{userId}";

    private UserTokenKey[] TokensOf(ITurnContext turnContext, string userId)
        => _userTokens.Keys.Where(key => key.ChannelId == turnContext.Activity.ChannelId && key.UserId == userId).ToArray();

    private sealed record UserTokenKey(string ConnectionName, string ChannelId, string UserId);

    private sealed record TokenMagicCode(UserTokenKey Key, string MagicCode, string UserToken);
}
