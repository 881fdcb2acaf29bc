using System;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Invokes: the activities that are answered in the HTTP response.</summary>
public partial class ActivityHandler
{
    protected static InvokeResponse CreateInvokeResponse(object body = null)
        => new() { Status = (int)HttpStatusCode.OK, Body = body };

    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            switch (turnContext.Activity.Name)
            {
                case "application/search":
                    var search = ReadSearch(turnContext.Activity);
                    return CreateInvokeResponse(await OnSearchInvokeAsync(turnContext, search, cancellationToken).ConfigureAwait(false));

                case "adaptiveCard/action":
                    var cardAction = ReadCardAction(turnContext.Activity);
                    return CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, cardAction, cancellationToken).ConfigureAwait(false));

                case SignInConstants.VerifyStateOperationName:
                case SignInConstants.TokenExchangeOperationName:
                    await OnSignInInvokeAsync(turnContext, cancellationToken).ConfigureAwait(false);
                    return CreateInvokeResponse();

                case "healthCheck":
                    return CreateInvokeResponse(await OnHealthCheckAsync(turnContext, cancellationToken).ConfigureAwait(false));

                default:
                    throw new InvokeResponseException(HttpStatusCode.NotImplemented);
            }
        }
        catch (InvokeResponseException exception)
        {
            return exception.CreateInvokeResponse();
        }
    }

    protected virtual Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
        => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
        => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<SearchInvokeResponse> OnSearchInvokeAsync(ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken)
        => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<HealthCheckResponse> OnHealthCheckAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
        => HealthCheck.CreateHealthCheckResponseAsync(turnContext.TurnState.Get<IConnectorClient>(), cancellationToken);

    private static AdaptiveCardInvokeValue ReadCardAction(IInvokeActivity activity)
    {
        var invoke = ReadValue<AdaptiveCardInvokeValue>(activity, string.Empty);
        if (invoke.Action == null)
        {
            throw BadRequest("Missing action property");
        }

        if (invoke.Action.Type != "Action.Execute")
        {
            throw InvokeError("NotSupported", $"The action '{invoke.Action.Type}'is not supported.");
        }

        return invoke;
    }

    private static SearchInvokeValue ReadSearch(IInvokeActivity activity)
    {
        var invoke = ReadValue<SearchInvokeValue>(activity, " for search");
        if (string.IsNullOrEmpty(invoke.Kind))
        {
            // Teams leaves the kind out for its default search.
            invoke.Kind = activity.ChannelId == Channels.Msteams
                ? SearchInvokeTypes.Search
                : throw BadRequest("Missing kind property for search");
        }

        return string.IsNullOrEmpty(invoke.QueryText) ? throw BadRequest("Missing queryText property for search") : invoke;
    }

    private static T ReadValue<T>(IInvokeActivity activity, string purpose)
    {
        if (activity.Value == null)
        {
            throw BadRequest("Missing value property" + purpose);
        }

        if (activity.Value is not JObject json)
        {
            throw BadRequest("Value property is not properly formed" + purpose);
        }

        try
        {
            return json.ToObject<T>();
        }
        catch (JsonException)
        {
            throw BadRequest("Value property is not valid" + purpose);
        }
    }

    private static InvokeResponseException BadRequest(string message) => InvokeError("BadRequest", message);

    private static InvokeResponseException InvokeError(string code, string message)
        => new(HttpStatusCode.BadRequest, new AdaptiveCardInvokeResponse
        {
            StatusCode = (int)HttpStatusCode.BadRequest,
            Type = "application/vnd.microsoft.error",
            Value = new Error(code, message),
        });

    private async Task AnswerInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(turnContext, cancellationToken).ConfigureAwait(false);

        // The handler may have sent its own answer, and there can only be one.
        if (response != null && turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) == null)
        {
            await turnContext.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = response }, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Ends an invoke with a status other than 200.</summary>
    protected class InvokeResponseException : Exception
    {
        private readonly HttpStatusCode _statusCode;
        private readonly object _body;

        public InvokeResponseException(HttpStatusCode statusCode, object body = null)
        {
            _statusCode = statusCode;
            _body = body;
        }

        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)_statusCode, Body = _body };
    }
}
