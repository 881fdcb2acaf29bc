using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

// Tokens come from the turn's token client where there is one, else from the adapter.
internal static class UserTokenAccess
{
    public static Task<TokenResponse> GetUserTokenAsync(ITurnContext turnContext, OAuthPromptSettings settings, string magicCode, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        return ClientOf(turnContext) is { } client
            ? client.GetUserTokenAsync(activity.From.Id, settings.ConnectionName, activity.ChannelId, magicCode, cancellationToken)
            : AdapterOf(turnContext).GetUserTokenAsync(turnContext, settings.OAuthAppCredentials, settings.ConnectionName, magicCode, cancellationToken);
    }

    public static Task<SignInResource> GetSignInResourceAsync(ITurnContext turnContext, OAuthPromptSettings settings, CancellationToken cancellationToken)
    {
        return ClientOf(turnContext) is { } client
            ? client.GetSignInResourceAsync(settings.ConnectionName, turnContext.Activity, null, cancellationToken)
            : AdapterOf(turnContext).GetSignInResourceAsync(turnContext, settings.OAuthAppCredentials, settings.ConnectionName, turnContext.Activity.From.Id, null, cancellationToken);
    }

    public static Task<TokenResponse> ExchangeTokenAsync(ITurnContext turnContext, OAuthPromptSettings settings, TokenExchangeRequest request, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        return ClientOf(turnContext) is { } client
            ? client.ExchangeTokenAsync(activity.From.Id, settings.ConnectionName, activity.ChannelId, request, cancellationToken)
            : AdapterOf(turnContext).ExchangeTokenAsync(turnContext, settings.ConnectionName, activity.From.Id, request, cancellationToken);
    }

    public static Task SignOutUserAsync(ITurnContext turnContext, OAuthPromptSettings settings, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        return ClientOf(turnContext) is { } client
            ? client.SignOutUserAsync(activity.From.Id, settings.ConnectionName, activity.ChannelId, cancellationToken)
            : AdapterOf(turnContext).SignOutUserAsync(turnContext, settings.OAuthAppCredentials, settings.ConnectionName, activity.From?.Id, cancellationToken);
    }

    private static UserTokenClient ClientOf(ITurnContext turnContext)
    {
        return turnContext.TurnState.Get<UserTokenClient>();
    }

    private static IExtendedUserTokenProvider AdapterOf(ITurnContext turnContext)
    {
        return turnContext.Adapter as IExtendedUserTokenProvider
            ?? throw new NotSupportedException("OAuth prompt is not supported by the current adapter");
    }
}
