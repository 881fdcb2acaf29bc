using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What channels can show.</summary>
public class Channel
{
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100, string conversationType = null)
    {
        switch (channelId)
        {
            case Channels.Facebook:
            case Channels.Skype:
                return buttonCnt <= 10;
            case Channels.Line:
                return buttonCnt <= 13;
            case Channels.Kik:
                return buttonCnt <= 20;
            case Channels.Telegram:
            case Channels.Emulator:
            case Channels.Directline:
            case Channels.DirectlineSpeech:
            case Channels.Webchat:
                return buttonCnt <= 100;
            case Channels.Msteams:
                return conversationType == "personal" && buttonCnt <= 3;
            default:
                return false;
        }
    }

    public static bool SupportsCardActions(string channelId, int buttonCnt = 100)
    {
        switch (channelId)
        {
            case Channels.Facebook:
            case Channels.Skype:
                return buttonCnt <= 3;
            case Channels.Msteams:
                return buttonCnt <= 50;
            case Channels.Line:
                return buttonCnt <= 99;
            case Channels.Slack:
            case Channels.Telegram:
            case Channels.Emulator:
            case Channels.Directline:
            case Channels.DirectlineSpeech:
            case Channels.Webchat:
            case Channels.Cortana:
                return buttonCnt <= 100;
            default:
                return false;
        }
    }

    /// <summary>Whether earlier messages stay in sight.</summary>
    public static bool HasMessageFeed(string channelId)
    {
        return channelId != Channels.Cortana;
    }

    public static int MaxActionTitleLength(string channelId)
    {
        return 20;
    }

    public static string GetChannelId(ITurnContext turnContext)
    {
        return turnContext.Activity.ChannelId ?? string.Empty;
    }
}
