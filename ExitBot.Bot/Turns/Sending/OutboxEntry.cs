namespace ExitBot.Bot.Turns.Sending;

/// <summary>A committed reply on its way to the channel.</summary>
/// <param name="Sequence">Its place in the conversation.</param>
/// <param name="Target">For updates and deletes: the activity that is meant, by our id or the channel's.</param>
/// <param name="ReplyToId">The channel's id of the activity that is answered.</param>
/// <param name="Attempts">How often sending has failed so far.</param>
public sealed record OutboxEntry(
    Guid Id,
    KeyHash Conversation,
    long Sequence,
    string ChannelId,
    string ConversationId,
    ReplyKind Kind,
    string? Target,
    string? ReplyToId,
    string? Body,
    Caller Caller,
    int Attempts,
    DateTimeOffset CommittedAt)
{
    /// <summary>The channel's own id of <see cref="Target"/>, found right before sending; null when the channel never got it.</summary>
    public string? ChannelTarget { get; init; }

    /// <summary>The turn that said it; unknown after a restart.</summary>
    public TurnOrigin Origin { get; init; }

    /// <summary>When the next try is due, after one has failed.</summary>
    public DateTimeOffset? NextTryAt { get; init; }
}
