using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

// Sends the card with the sign-in button.
internal static class OAuthCardSender
{
    public static async Task SendAsync(OAuthPromptSettings settings, ITurnContext turnContext, IMessageActivity prompt, CancellationToken cancellationToken)
    {
        prompt ??= Activity.CreateMessageActivity();
        prompt.Attachments ??= new List<Attachment>();

        if (!prompt.Attachments.Any(attachment => attachment.Content is OAuthCard or SigninCard))
        {
            var resource = await UserTokenAccess.GetSignInResourceAsync(turnContext, settings, cancellationToken).ConfigureAwait(false);
            prompt.Attachments.Add(SupportsOAuthCard(turnContext.Activity.ChannelId)
                ? OAuthCardFor(settings, turnContext, resource)
                : SigninCardFor(settings, resource));
        }

        if (string.IsNullOrEmpty(prompt.InputHint))
        {
            prompt.InputHint = InputHints.AcceptingInput;
        }

        await turnContext.SendActivityAsync(prompt, cancellationToken).ConfigureAwait(false);
    }

    private static bool SupportsOAuthCard(string channelId)
    {
        return channelId is not (Channels.Cortana or Channels.Skype or Channels.Skypeforbusiness);
    }

    private static Attachment SigninCardFor(OAuthPromptSettings settings, SignInResource resource)
    {
        var button = new CardAction { Title = settings.Title, Value = resource.SignInLink, Type = ActionTypes.Signin };
        return new Attachment
        {
            ContentType = SigninCard.ContentType,
            Content = new SigninCard { Text = settings.Text, Buttons = [button] },
        };
    }

    private static Attachment OAuthCardFor(OAuthPromptSettings settings, ITurnContext turnContext, SignInResource resource)
    {
        var activity = turnContext.Activity;

        // Such a conversation cannot ask the channel for the link, so the card always has it.
        var needsLink = activity.IsFromStreamingConnection() || ParentBot.Calls(turnContext) || settings.OAuthAppCredentials != null;
        var showsLink = needsLink || (settings.ShowSignInLink ?? activity.ChannelId == Channels.Msteams);
        var button = new CardAction
        {
            Title = settings.Title,
            Text = settings.Text,
            Type = needsLink && activity.ChannelId == Channels.Emulator ? ActionTypes.OpenUrl : ActionTypes.Signin,
            Value = showsLink ? resource.SignInLink : null,
        };

        return new Attachment
        {
            ContentType = OAuthCard.ContentType,
            Content = new OAuthCard
            {
                Text = settings.Text,
                ConnectionName = settings.ConnectionName,
                Buttons = [button],
                TokenExchangeResource = resource.TokenExchangeResource,
                TokenPostResource = resource.TokenPostResource,
            },
        };
    }
}
