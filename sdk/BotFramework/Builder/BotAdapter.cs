using System;
using System.Globalization;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Connects a bot to a channel: makes turns from incoming activities and sends the answers.</summary>
public abstract class BotAdapter
{
    public const string InvokeResponseKey = "BotFrameworkAdapter.InvokeResponse";
    public const string BotIdentityKey = "BotIdentity";
    public const string OAuthScopeKey = "Microsoft.Bot.Builder.BotAdapter.OAuthScope";

    public Func<ITurnContext, Exception, Task> OnTurnError { get; set; }

    public MiddlewareSet MiddlewareSet { get; } = new();

    public BotAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    public abstract Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    public abstract Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    public abstract Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    public virtual async Task ContinueConversationAsync(string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using var context = new TurnContext(this, reference.GetContinuationActivity());
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }

    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw new NotImplementedException();

    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw new NotImplementedException();

    public virtual Task ContinueConversationAsync(string botId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw new NotImplementedException();

    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw new NotImplementedException();

    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw new NotImplementedException();

    public virtual Task CreateConversationAsync(string botAppId, string channelId, string serviceUrl, string audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw new NotImplementedException();

    public virtual Task<InvokeResponse> ProcessActivityAsync(ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
        => throw new NotImplementedException();

    /// <summary>Runs middleware and callback; an exception goes to <see cref="OnTurnError"/>, or to the caller when there is none.</summary>
    protected async Task RunPipelineAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);

        if (turnContext.Activity == null)
        {
            // A proactive turn of an adapter that makes no activity for it: there is nothing for middleware to see.
            if (callback != null)
            {
                await callback(turnContext, cancellationToken).ConfigureAwait(false);
            }

            return;
        }

        ApplyLocale(turnContext);
        try
        {
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (OnTurnError != null)
        {
            await OnTurnError(turnContext, exception).ConfigureAwait(false);
        }
    }

    private static void ApplyLocale(ITurnContext turnContext)
    {
        var locale = turnContext.Activity.Locale;
        if (locale == null)
        {
            return;
        }

        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(locale);
            if (turnContext is TurnContext context)
            {
                context.Locale = CultureInfo.CurrentCulture.Name;
            }
        }
        catch (CultureNotFoundException)
        {
            // An unknown language is the sender's affair: the turn goes on in the server's.
        }
    }
}
