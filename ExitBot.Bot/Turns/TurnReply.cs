namespace ExitBot.Bot.Turns;

public enum ReplyKind
{
    Send = 0,
    Update = 1,
    Delete = 2,
}

/// <summary>One thing the bot did towards the channel in a turn, as it will be sent and kept.</summary>
/// <param name="Id">Our own id of the reply; of an update or delete too.</param>
/// <param name="Target">The activity that is updated or deleted, by our id or the channel's.</param>
/// <param name="Type">Activity type, for the transcript.</param>
/// <param name="Body">The activity as JSON; null for a delete.</param>
public sealed record TurnReply(Guid Id, ReplyKind Kind, string? Target, string Type, string? Body);
