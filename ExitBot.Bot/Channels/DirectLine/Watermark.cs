using System.Globalization;

namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>Watermarks are places in the transcript. None means: from the beginning.</summary>
internal static class Watermark
{
    public const string Problem = "watermark must be one that you got from here, or empty for everything.";

    public static bool TryRead(string? text, out long place)
    {
        place = 0;
        return string.IsNullOrEmpty(text) || text == "-" || long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out place);
    }

    /// <summary>One from the future would hide everything until the conversation gets there.</summary>
    public static async ValueTask<long> WithinAsync(long place, WebConversation conversation, IWebTranscript transcript, CancellationToken cancellationToken) =>
        place == 0 ? 0 : Math.Min(place, await transcript.LastPlaceAsync(conversation.Key, cancellationToken));
}
