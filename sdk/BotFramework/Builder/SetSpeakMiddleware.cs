using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Gives messages to speech channels a voice, and the text as speech where there is none.</summary>
public class SetSpeakMiddleware : IMiddleware
{
    private static readonly string[] SpeechChannels = { Channels.DirectlineSpeech, Channels.Emulator, "telephony" };

    private readonly string _voiceName;
    private readonly bool _fallbackToTextForSpeech;

    public SetSpeakMiddleware(string voiceName, bool fallbackToTextForSpeech)
    {
        _voiceName = voiceName;
        _fallbackToTextForSpeech = fallbackToTextForSpeech;
    }

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        turnContext.OnSendActivities((_, activities, nextSend) =>
        {
            foreach (var activity in activities.Where(activity => activity.Type == ActivityTypes.Message))
            {
                SetSpeak(activity, turnContext.Activity.ChannelId);
            }

            return nextSend();
        });

        return next(cancellationToken);
    }

    private static bool HasTag(string tag, string speech)
    {
        try
        {
            return XDocument.Parse(speech).Descendants().Any(element => element.Name.LocalName.Equals(tag, StringComparison.OrdinalIgnoreCase));
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private void SetSpeak(Activity activity, string channelId)
    {
        if (_fallbackToTextForSpeech && string.IsNullOrWhiteSpace(activity.Speak))
        {
            activity.Speak = activity.Text;
        }

        if (string.IsNullOrWhiteSpace(activity.Speak)
            || string.IsNullOrWhiteSpace(_voiceName)
            || !SpeechChannels.Contains(channelId, StringComparer.OrdinalIgnoreCase)
            || HasTag("speak", activity.Speak))
        {
            return;
        }

        if (!HasTag("voice", activity.Speak))
        {
            activity.Speak = $"<voice name='{_voiceName}'>{activity.Speak}</voice>";
        }

        activity.Speak = $"<speak version='1.0' xmlns='http://www.w3.org/2001/10/synthesis' xml:lang='{activity.Locale ?? "en-US"}'>{activity.Speak}</speak>";
    }
}
