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
public sealed record IncomingActivity(KeyHash Key, KeyHash Conversation, Activity Activity, Caller Caller, ReplyMode Mode)
{
    /// <summary>The activity as it came, as JSON. Read it before a turn gets the activity: a bot may change it.</summary>
    public string Body { get => field ??= ActivityJson.Write(Activity); private init; }

    /// <summary>The request that it came by.</summary>
    public TurnOrigin Origin { get; } = TurnOrigin.Current;

    public InboxEntry ToEntry() => new(Key, Conversation, Activity, Body, Caller, Mode);
}

/// <summary>An accepted activity, durable until its turn is committed.</summary>
/// <param name="Activity">For one try of the turn, which may change it.</param>
/// <param name="Body">The activity as it came, as JSON.</param>
public sealed record InboxEntry(
    KeyHash Key, KeyHash Conversation, Activity Activity, string Body, Caller Caller, ReplyMode Mode)
{
    /// <summary>When it was stored to wait for its turn; null when its turn came at once.</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>The request that brought it, when its turn does not run within that.</summary>
    public TurnOrigin? Origin { get; init; }

    /// <summary>The same with an activity that no earlier try has touched.</summary>
    public InboxEntry Anew() => this with { Activity = ActivityJson.Read(Body) };
}
