namespace Microsoft.Bot.Schema;

/// <summary>Constants for spoken messages.</summary>
public static class SpeechConstants
{
    public const string EmptySpeechTag =
        "<speak version=\"1.0\" xmlns=\"http://www.w3.org/2001/10/synthesis\" xml:lang=\"en-US\" />";
}
