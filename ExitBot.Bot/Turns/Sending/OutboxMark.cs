namespace ExitBot.Bot.Turns.Sending;

/// <summary>What became of a reply, to be written into its outbox row.</summary>
/// <param name="Outcome">Retry counts a failed try; every other one ends it.</param>
/// <param name="NextTryAt">After a failed try: when the next one is due.</param>
public sealed record OutboxMark(OutboxEntry Entry, SendOutcome Outcome, DateTimeOffset? NextTryAt = null);
