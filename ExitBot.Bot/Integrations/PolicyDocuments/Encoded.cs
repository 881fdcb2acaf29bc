using System.Text;
using ExitBot.Bot.PolicyIndexing;

namespace ExitBot.Bot.Integrations.PolicyDocuments;

/// <summary>Text files: UTF-8, or UTF-16 with its mark. Anything else is not guessed at.</summary>
internal static class Encoded
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static DocumentReading Read(byte[] content, Func<string, DocumentReading> read)
    {
        if (content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return read(Lines((content[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(content.AsSpan(2))));
        }

        if (content.AsSpan(0, Math.Min(content.Length, 8_000)).Contains((byte)0))
        {
            return new DocumentReading.Refused("It is no text, whatever its name says. Give it the extension of what it is.");
        }

        try
        {
            return read(Lines(Strict.GetString(content)));
        }
        catch (DecoderFallbackException)
        {
            return new DocumentReading.Refused("It is no UTF-8 text. Save it as UTF-8.");
        }
    }

    private static string Lines(string text) => text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
}
