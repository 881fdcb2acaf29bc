using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Calls the token service.</summary>
internal sealed class RestUserTokenClient(
    string appId,
    ServiceClientCredentials credentials,
    string oauthEndpoint,
    HttpClient httpClient)
    : UserTokenClient
{
    private readonly Uri _endpoint = new(oauthEndpoint);

    public override async Task<TokenResponse> GetUserTokenAsync(
        string userId,
        string connectionName,
        string channelId,
        string magicCode,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        ArgumentNullException.ThrowIfNull(connectionName);

        try
        {
            return await SendAsync<TokenResponse>(
                HttpMethod.Get,
                $"api/usertoken/GetToken",
                null,
                cancellationToken,
                ("userId", userId),
                ("connectionName", connectionName),
                ("channelId", channelId),
                ("code", magicCode)).ConfigureAwait(false);
        }
        catch (ErrorResponseException exception) when (exception.Response.StatusCode == HttpStatusCode.NotFound)
        {
            // The user has not signed in.
            return null;
        }
    }

    public override Task<SignInResource> GetSignInResourceAsync(
        string connectionName,
        Activity activity,
        string finalRedirect,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connectionName);
        ArgumentNullException.ThrowIfNull(activity);

        return SendAsync<SignInResource>(
            HttpMethod.Get,
            $"api/botsignin/GetSignInResource",
            null,
            cancellationToken,
            ("state", CreateTokenExchangeState(appId, connectionName, activity)),
            ("finalRedirect", finalRedirect));
    }

    public override Task SignOutUserAsync(
        string userId,
        string connectionName,
        string channelId,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);

        return SendAsync<object>(
            HttpMethod.Delete,
            $"api/usertoken/SignOut",
            null,
            cancellationToken,
            ("userId", userId),
            ("connectionName", connectionName),
            ("channelId", channelId));
    }

    public override Task<TokenStatus[]> GetTokenStatusAsync(
        string userId,
        string channelId,
        string includeFilter,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        ArgumentNullException.ThrowIfNull(channelId);

        return SendAsync<TokenStatus[]>(
            HttpMethod.Get,
            $"api/usertoken/GetTokenStatus",
            null,
            cancellationToken,
            ("userId", userId),
            ("channelId", channelId),
            ("include", includeFilter));
    }

    public override Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
        string userId,
        string connectionName,
        string[] resourceUrls,
        string channelId,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        ArgumentNullException.ThrowIfNull(connectionName);

        return SendAsync<Dictionary<string, TokenResponse>>(
            HttpMethod.Post,
            $"api/usertoken/GetAadTokens",
            new AadResourceUrls(resourceUrls),
            cancellationToken,
            ("userId", userId),
            ("connectionName", connectionName),
            ("channelId", channelId));
    }

    public override Task<TokenResponse> ExchangeTokenAsync(
        string userId,
        string connectionName,
        string channelId,
        TokenExchangeRequest exchangeRequest,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        ArgumentNullException.ThrowIfNull(connectionName);

        return SendAsync<TokenResponse>(
            HttpMethod.Post,
            $"api/usertoken/exchange",
            exchangeRequest,
            cancellationToken,
            ("userId", userId),
            ("connectionName", connectionName),
            ("channelId", channelId));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            httpClient?.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task<T> SendAsync<T>(
        HttpMethod method,
        FormattableString path,
        object body,
        CancellationToken cancellationToken,
        params (string Name, object Value)[] query)
    {
        var request = new ServiceRequest(method, ServiceRequest.Resolve(_endpoint, path, query)) { Body = body };
        using var response = await request
            .SendAsync<T>(httpClient ?? SharedHttpClient.Instance, credentials, cancellationToken)
            .ConfigureAwait(false);
        return response.Body;
    }
}
