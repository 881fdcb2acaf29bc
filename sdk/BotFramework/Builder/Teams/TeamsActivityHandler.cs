using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>An activity handler with a method for everything that only Teams sends.</summary>
public partial class TeamsActivityHandler : ActivityHandler
{
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            var activity = turnContext.Activity;
            if (activity.Name == null && activity.ChannelId == Channels.Msteams)
            {
                return await OnTeamsCardActionInvokeAsync(turnContext, cancellationToken).ConfigureAwait(false);
            }

            switch (activity.Name)
            {
                case "fileConsent/invoke":
                    return await OnTeamsFileConsentAsync(turnContext, ValueAs<FileConsentCardResponse>(activity), cancellationToken).ConfigureAwait(false);

                case "actionableMessage/executeAction":
                    await OnTeamsO365ConnectorCardActionAsync(turnContext, ValueAs<O365ConnectorCardActionQuery>(activity), cancellationToken).ConfigureAwait(false);
                    return CreateInvokeResponse();

                case "composeExtension/queryLink":
                    return CreateInvokeResponse(await OnTeamsAppBasedLinkQueryAsync(turnContext, ValueAs<AppBasedLinkQuery>(activity), cancellationToken).ConfigureAwait(false));

                case "composeExtension/anonymousQueryLink":
                    return CreateInvokeResponse(await OnTeamsAnonymousAppBasedLinkQueryAsync(turnContext, ValueAs<AppBasedLinkQuery>(activity), cancellationToken).ConfigureAwait(false));

                case "composeExtension/query":
                    return CreateInvokeResponse(await OnTeamsMessagingExtensionQueryAsync(turnContext, ValueAs<MessagingExtensionQuery>(activity), cancellationToken).ConfigureAwait(false));

                case "composeExtension/selectItem":
                    return CreateInvokeResponse(await OnTeamsMessagingExtensionSelectItemAsync(turnContext, activity.Value as JObject, cancellationToken).ConfigureAwait(false));

                case "composeExtension/submitAction":
                    return CreateInvokeResponse(await OnTeamsMessagingExtensionSubmitActionDispatchAsync(turnContext, ValueAs<MessagingExtensionAction>(activity), cancellationToken).ConfigureAwait(false));

                case "composeExtension/fetchTask":
                    return CreateInvokeResponse(await OnTeamsMessagingExtensionFetchTaskAsync(turnContext, ValueAs<MessagingExtensionAction>(activity), cancellationToken).ConfigureAwait(false));

                case "composeExtension/querySettingUrl":
                    return CreateInvokeResponse(await OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(turnContext, ValueAs<MessagingExtensionQuery>(activity), cancellationToken).ConfigureAwait(false));

                case "composeExtension/setting":
                    await OnTeamsMessagingExtensionConfigurationSettingAsync(turnContext, activity.Value as JObject, cancellationToken).ConfigureAwait(false);
                    return CreateInvokeResponse();

                case "composeExtension/onCardButtonClicked":
                    await OnTeamsMessagingExtensionCardButtonClickedAsync(turnContext, activity.Value as JObject, cancellationToken).ConfigureAwait(false);
                    return CreateInvokeResponse();

                case "task/fetch":
                    return CreateInvokeResponse(await OnTeamsTaskModuleFetchAsync(turnContext, ValueAs<TaskModuleRequest>(activity), cancellationToken).ConfigureAwait(false));

                case "task/submit":
                    return CreateInvokeResponse(await OnTeamsTaskModuleSubmitAsync(turnContext, ValueAs<TaskModuleRequest>(activity), cancellationToken).ConfigureAwait(false));

                case "tab/fetch":
                    return CreateInvokeResponse(await OnTeamsTabFetchAsync(turnContext, ValueAs<TabRequest>(activity), cancellationToken).ConfigureAwait(false));

                case "tab/submit":
                    return CreateInvokeResponse(await OnTeamsTabSubmitAsync(turnContext, ValueAs<TabSubmit>(activity), cancellationToken).ConfigureAwait(false));

                case "config/fetch":
                    return CreateInvokeResponse(await OnTeamsConfigFetchAsync(turnContext, activity.Value as JObject, cancellationToken).ConfigureAwait(false));

                case "config/submit":
                    return CreateInvokeResponse(await OnTeamsConfigSubmitAsync(turnContext, activity.Value as JObject, cancellationToken).ConfigureAwait(false));

                default:
                    return await base.OnInvokeActivityAsync(turnContext, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (InvokeResponseException exception)
        {
            return exception.CreateInvokeResponse();
        }
    }

    protected virtual Task<InvokeResponse> OnTeamsCardActionInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
        => throw NotImplemented();

    protected override Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
        => OnTeamsSigninVerifyStateAsync(turnContext, cancellationToken);

    protected virtual Task OnTeamsSigninVerifyStateAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
        => throw NotImplemented();

    protected virtual async Task<InvokeResponse> OnTeamsFileConsentAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken)
    {
        switch (fileConsentCardResponse.Action)
        {
            case "accept":
                await OnTeamsFileConsentAcceptAsync(turnContext, fileConsentCardResponse, cancellationToken).ConfigureAwait(false);
                return CreateInvokeResponse();

            case "decline":
                await OnTeamsFileConsentDeclineAsync(turnContext, fileConsentCardResponse, cancellationToken).ConfigureAwait(false);
                return CreateInvokeResponse();

            default:
                throw new InvokeResponseException(HttpStatusCode.BadRequest, $"{fileConsentCardResponse.Action} is not a supported Action.");
        }
    }

    protected virtual Task OnTeamsFileConsentAcceptAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken)
        => throw NotImplemented();

    protected virtual Task OnTeamsFileConsentDeclineAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken)
        => throw NotImplemented();

    protected virtual Task OnTeamsO365ConnectorCardActionAsync(ITurnContext<IInvokeActivity> turnContext, O365ConnectorCardActionQuery query, CancellationToken cancellationToken)
        => throw NotImplemented();

    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken)
        => throw NotImplemented();

    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken)
        => throw NotImplemented();

    protected virtual Task<TabResponse> OnTeamsTabFetchAsync(ITurnContext<IInvokeActivity> turnContext, TabRequest tabRequest, CancellationToken cancellationToken)
        => throw NotImplemented();

    protected virtual Task<TabResponse> OnTeamsTabSubmitAsync(ITurnContext<IInvokeActivity> turnContext, TabSubmit tabSubmit, CancellationToken cancellationToken)
        => throw NotImplemented();

    protected virtual Task<ConfigResponseBase> OnTeamsConfigFetchAsync(ITurnContext<IInvokeActivity> turnContext, JObject configData, CancellationToken cancellationToken)
        => throw NotImplemented();

    protected virtual Task<ConfigResponseBase> OnTeamsConfigSubmitAsync(ITurnContext<IInvokeActivity> turnContext, JObject configData, CancellationToken cancellationToken)
        => throw NotImplemented();

    private static InvokeResponseException NotImplemented() => new(HttpStatusCode.NotImplemented);

    private static T ValueAs<T>(IInvokeActivity activity)
        => activity.Value is JObject json
            ? json.ToObject<T>()
            : throw new InvokeResponseException(HttpStatusCode.BadRequest, $"expected type '{activity.Value?.GetType().Name}'");
}
