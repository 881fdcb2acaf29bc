using ExitBot.Bot.Turns;
using Microsoft.Bot.Schema;

namespace ExitBot.Tests.Contracts;

/// <summary>What comes in and goes out of the conversations of the store contracts.</summary>
internal static class Arrivals
{
    public static KeyHash Conversation(string id) => KeyHash.Of("test", id);

    public static IncomingActivity Message(string conversation, string id, string text = "hello") => new(
        KeyHash.Of("test", conversation, id),
        Conversation(conversation),
        new Activity(ActivityTypes.Message)
        {
            Id = id,
            ChannelId = "test",
            Conversation = new ConversationAccount(id: conversation),
            Text = text,
        },
        new Caller(AppId: null, Audience: null, "http://localhost"),
        ReplyMode.Push);

    public static TurnReply Reply(string text) => new(
        Guid.CreateVersion7(), ReplyKind.Send, Target: null, ActivityTypes.Message, ActivityJson.Write(new Activity(ActivityTypes.Message) { Text = text }));
}
