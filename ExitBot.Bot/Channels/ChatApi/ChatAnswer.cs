using System.Text.Json;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.Routing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ExitBot.Bot.Channels.ChatApi;

/// <summary>What a call of the chat gets: the replies of its turn, and where the conversation stands after it.</summary>
internal sealed record ChatAnswer(string SessionId, IReadOnlyList<ChatReply> Replies, FlowState State)
{
    public static ChatAnswer Example { get; } = new(
        "0197f3c2a4b17c0d9a1e5b6c7d8e9f00",
        [ChatReply.Example],
        new FlowState("exit_interview", "consent", Progress: new FlowProgress(0, 15), InterviewId: "0197f3c2a4b17c0d9a1e5b6c7d8e9f01", InterviewStatus: "in_progress"));

    /// <summary>From the response kept of the turn.</summary>
    public static ChatAnswer Read(ChatSession session, JToken body)
    {
        using var json = JsonDocument.Parse(body.ToString(Newtonsoft.Json.Formatting.None));
        return new ChatAnswer(
            session.ConversationId,
            [.. json.RootElement.GetProperty(ChatTurnAnswer.Replies).EnumerateArray().Select(ChatReply.Of)],
            json.RootElement.GetProperty(ChatTurnAnswer.State).Deserialize<FlowState>() ?? FlowState.None);
    }
}

/// <summary>A turn that takes longer than a caller is kept waiting.</summary>
/// <param name="Poll">Where the replies will be.</param>
internal sealed record ChatPending(string SessionId, string Poll);

/// <summary>Keeps replies and state together in the response of the turn.</summary>
internal sealed class ChatTurnAnswer : ITurnAnswer
{
    public const string Replies = "replies";
    public const string State = "state";

    public bool Serves(string channelId) => channelId == ChatSession.ChannelId;

    public async Task<JObject> WriteAsync(ITurnContext context, IReadOnlyList<TurnReply> replies, CancellationToken cancellationToken) => new(
        new JProperty(Replies, new JArray(replies
            .Where(reply => reply.Kind == ReplyKind.Send && reply.Type == ActivityTypes.Message)
            .Select(reply => new JRaw(reply.Body)))),
        new JProperty(State, new JRaw(JsonSerializer.Serialize(await FlowState.OfAsync(context, cancellationToken)))));
}
