namespace ExitBot.Bot.Turns;

/// <summary>A committed reply on its way to the channel.</summary>
/// <param name="ChannelTarget">For updates and deletes: the channel's own id of the activity, or null when the channel never got it.</param>
/// <param name="ReplyToId">The channel's id of the activity that is answered.</param>
/// <param name="Attempts">How often sending has failed so far.</param>
public sealed record OutboxEntry(
    Guid Id,
    KeyHash Conversation,
    string ChannelId,
    string ConversationId,
    ReplyKind Kind,
    string? ChannelTarget,
    string? ReplyToId,
    string? Body,
    Caller Caller,
    int Attempts,
    DateTimeOffset CommittedAt);
