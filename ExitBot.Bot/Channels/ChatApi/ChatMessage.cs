using System.Text.Json;
using System.Text.Json.Nodes;
using ExitBot.Bot.Api;

namespace ExitBot.Bot.Channels.ChatApi;

/// <param name="Sequence">Its place in the session; grows, with gaps.</param>
/// <param name="Role">user or assistant.</param>
/// <param name="Text">Null for what was erased.</param>
internal sealed record ChatMessage(string Id, long Sequence, string Role, string? Text, IReadOnlyList<JsonNode> Attachments, DateTimeOffset Timestamp)
{
    public const string User = "user";
    public const string Assistant = "assistant";

    public static ItemList<ChatMessage> Page { get; } = new(
        [new ChatMessage("0197f3c2a4b17c0d9a1e5b6c7d8e9f02", 41, User, "exit interview", [], new DateTimeOffset(2026, 11, 20, 10, 5, 0, TimeSpan.Zero))],
        NextCursor: null);

    public static ChatMessage Of(ChatLine line)
    {
        var role = line.IsFromUser ? User : Assistant;
        if (line.Activity is null)
        {
            return new ChatMessage(string.Empty, line.Sequence, role, Text: null, [], line.At);
        }

        using var json = JsonDocument.Parse(line.Activity);
        var reply = ChatReply.Of(json.RootElement);
        return new ChatMessage(reply.Id, line.Sequence, role, reply.Text, reply.Attachments, line.At);
    }

    public static ChatReply? ReplyIn(ChatLine line)
    {
        if (line.Activity is null)
        {
            return null;
        }

        using var json = JsonDocument.Parse(line.Activity);
        return ChatReply.Of(json.RootElement);
    }
}
