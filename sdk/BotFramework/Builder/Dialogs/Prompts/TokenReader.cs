using System;
using System.Net;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

// Gets the token out of the ways in which a sign-in comes back, and answers those that are invokes.
internal static class TokenReader
{
    private static readonly Regex MagicCode = new Regex(@"\d{6}", RegexOptions.ECMAScript);

    public static bool IsSignIn(Activity activity)
    {
        return IsTokenResponse(activity) || IsVerifyState(activity) || IsTokenExchange(activity);
    }

    public static async Task<PromptRecognizerResult<TokenResponse>> ReadAsync(OAuthPromptSettings settings, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (IsTokenResponse(activity))
        {
            return new PromptRecognizerResult<TokenResponse> { Succeeded = true, Value = (activity.Value as JObject)?.ToObject<TokenResponse>() };
        }

        TokenResponse token = null;
        if (IsVerifyState(activity))
        {
            token = await VerifyStateAsync(settings, turnContext, cancellationToken).ConfigureAwait(false);
        }
        else if (IsTokenExchange(activity))
        {
            token = await ExchangeAsync(settings, turnContext, cancellationToken).ConfigureAwait(false);
        }
        else if (activity.Type == ActivityTypes.Message && activity.Text != null && MagicCode.Match(activity.Text) is { Success: true } code)
        {
            token = await UserTokenAccess.GetUserTokenAsync(turnContext, settings, code.Value, cancellationToken).ConfigureAwait(false);
        }

        return new PromptRecognizerResult<TokenResponse> { Succeeded = token != null, Value = token };
    }

    private static bool IsTokenResponse(Activity activity)
    {
        return activity.Type == ActivityTypes.Event && activity.Name == SignInConstants.TokenResponseEventName;
    }

    private static bool IsVerifyState(Activity activity)
    {
        return activity.Type == ActivityTypes.Invoke && activity.Name == SignInConstants.VerifyStateOperationName;
    }

    private static bool IsTokenExchange(Activity activity)
    {
        return activity.Type == ActivityTypes.Invoke && activity.Name == SignInConstants.TokenExchangeOperationName;
    }

    // Teams repeats an invoke that is answered with 500 and gives up on 404.
    private static async Task<TokenResponse> VerifyStateAsync(OAuthPromptSettings settings, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        try
        {
            var code = (turnContext.Activity.Value as JObject)?.GetValue("state", StringComparison.Ordinal)?.ToString();
            var token = await UserTokenAccess.GetUserTokenAsync(turnContext, settings, code, cancellationToken).ConfigureAwait(false);
            await RespondAsync(turnContext, token != null ? HttpStatusCode.OK : HttpStatusCode.NotFound, null, cancellationToken).ConfigureAwait(false);
            return token;
        }
        catch (Exception)
        {
            await RespondAsync(turnContext, HttpStatusCode.InternalServerError, null, cancellationToken).ConfigureAwait(false);
            return null;
        }
    }

    private static async Task<TokenResponse> ExchangeAsync(OAuthPromptSettings settings, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var request = (turnContext.Activity.Value as JObject)?.ToObject<TokenExchangeInvokeRequest>();
        var response = new TokenExchangeInvokeResponse { Id = request?.Id, ConnectionName = settings.ConnectionName };
        if (request?.ConnectionName != settings.ConnectionName)
        {
            response.FailureDetail = request == null
                ? "The invoke has no token exchange request as its value."
                : "The token exchange request names another connection than the prompt that is waiting.";
            await RespondAsync(turnContext, HttpStatusCode.BadRequest, response, cancellationToken).ConfigureAwait(false);
            return null;
        }

        var exchanged = await TryExchangeAsync(settings, turnContext, request.Token, cancellationToken).ConfigureAwait(false);
        if (string.IsNullOrEmpty(exchanged?.Token))
        {
            response.FailureDetail = "The token could not be exchanged; the user has to sign in.";
            await RespondAsync(turnContext, HttpStatusCode.PreconditionFailed, response, cancellationToken).ConfigureAwait(false);
            return null;
        }

        await RespondAsync(turnContext, HttpStatusCode.OK, response, cancellationToken).ConfigureAwait(false);
        return new TokenResponse { ChannelId = exchanged.ChannelId, ConnectionName = exchanged.ConnectionName, Token = exchanged.Token };
    }

    // Whatever goes wrong with the exchange, the user can still sign in.
    private static async Task<TokenResponse> TryExchangeAsync(OAuthPromptSettings settings, ITurnContext turnContext, string token, CancellationToken cancellationToken)
    {
        try
        {
            return await UserTokenAccess.ExchangeTokenAsync(turnContext, settings, new TokenExchangeRequest { Token = token }, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static Task RespondAsync(ITurnContext turnContext, HttpStatusCode status, object body, CancellationToken cancellationToken)
    {
        var response = new InvokeResponse { Status = (int)status, Body = body };
        return turnContext.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = response }, cancellationToken);
    }
}
