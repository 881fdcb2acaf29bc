using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ExitBot.Bot.Turns;

namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>Activities as clients get them: the body of a poll, or a frame of the stream. Bodies go through as they were stored.</summary>
internal static class ActivitySet
{
    private const string Bot = """{"id":"exitbot","name":"ExitBot","role":"bot"}""";

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

    /// <summary>Each has an id of its own: a client that replaces by id would take the next one for the first, and its time for over.</summary>
    public static byte[] Typing() => Passing($$"""{"type":"typing","id":"typing-{{Guid.CreateVersion7():N}}","channelId":"{{WebConversation.ChannelId}}","from":{{Bot}} }""");

    /// <summary>A deletion is an activity with the id of the one that goes: a client that replaces by id shows nothing in its place.</summary>
    private static string? BodyOf(SaidLine line) => line is { Kind: ReplyKind.Delete, ActivityId: { } target }
        ? $$"""{"type":"messageDelete","id":"{{JsonEncodedText.Encode(target)}}","from":{{Bot}} }"""
        : line.Body;
}
