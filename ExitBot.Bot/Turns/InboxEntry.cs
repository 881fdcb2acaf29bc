using Microsoft.Bot.Schema;

namespace ExitBot.Bot.Turns;

/// <summary>How the channel wants the answers of a turn.</summary>
public enum ReplyMode
{
    /// <summary>Posted to the caller's service url, after the acknowledgement.</summary>
    Push = 0,

    /// <summary>All replies in the body of the answer (deliveryMode expectReplies).</summary>
    ExpectReplies = 1,

    /// <summary>One invoke response in the body; ordinary replies are pushed.</summary>
    Invoke = 2,
}

/// <summary>An activity on its way in, authenticated and normalised.</summary>
/// <param name="Key">SHA-256 of channel, conversation and activity id: the same activity sent twice has the same key.</param>
public sealed record IncomingActivity(KeyHash Key, KeyHash Conversation, Activity Activity, Caller Caller, ReplyMode Mode);

/// <summary>An accepted activity, durable until its turn is committed.</summary>
/// <param name="Sequence">Its place in the conversation.</param>
public sealed record InboxEntry(
    KeyHash Key, KeyHash Conversation, long Sequence, Activity Activity, Caller Caller, ReplyMode Mode);
