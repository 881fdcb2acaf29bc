using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ExitBot.Bot.Turns;

namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>Activities as clients get them: the body of a poll, or a frame of the stream. Bodies go through as they were stored.</summary>
internal static class ActivitySet
{
    public static void Write(IBufferWriter<byte> output, IReadOnlyList<SaidLine> lines, long watermark)
    {
        Encoding.UTF8.GetBytes("""{"activities":[""", output);
        var separator = "";
        foreach (var line in lines)
        {
            if (BodyOf(line) is { } body)
            {
                Encoding.UTF8.GetBytes(separator, output);
                Encoding.UTF8.GetBytes(body, output);
                separator = ",";
            }
        }

        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$"""],"watermark":"{{watermark}}" }"""), output);
    }

    /// <summary>A passing signal: it has no place, so it moves no watermark.</summary>
    public static byte[] Passing(string activity) => Encoding.UTF8.GetBytes($$"""{"activities":[{{activity}}]}""");

    /// <summary>A deletion is an activity with the id of the one that goes: a client that replaces by id shows nothing in its place.</summary>
    private static string? BodyOf(SaidLine line) => line is { Kind: ReplyKind.Delete, ActivityId: { } target }
        ? $$"""{"type":"messageDelete","id":"{{JsonEncodedText.Encode(target)}}","from":{"role":"bot","id":"exitbot"} }"""
        : line.Body;
}
