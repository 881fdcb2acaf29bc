using System;
using System.Collections.Generic;
using System.IO;
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

    private static readonly XmlReaderSettings FragmentSettings = new() { ConformanceLevel = ConformanceLevel.Fragment };

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

    // Plain text becomes SSML by escaping it; markup that does not parse is the bot's mistake.
    private static string AsMarkup(string speech, HashSet<string> tags)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(speech), FragmentSettings);
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    tags.Add(reader.LocalName);
                }
            }

            return speech;
        }
        catch (XmlException exception)
        {
            return speech.Contains('<')
                ? throw new InvalidOperationException("The speech of a message is not valid SSML.", exception)
                : new XText(speech).ToString();
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
            || !SpeechChannels.Contains(channelId, StringComparer.OrdinalIgnoreCase))
        {
            return;
        }

        var tags = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var markup = AsMarkup(activity.Speak, tags);
        if (tags.Contains("speak"))
        {
            return;
        }

        if (!tags.Contains("voice"))
        {
            markup = $"<voice name=\"{_voiceName}\">{markup}</voice>";
        }

        activity.Speak = $"<speak version=\"1.0\" xml:lang=\"{activity.Locale ?? "en-US"}\" xmlns=\"http://www.w3.org/2001/10/synthesis\">{markup}</speak>";
    }
}
