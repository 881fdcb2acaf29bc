namespace ExitBot.Bot.Turns.Sending;

/// <summary>What became of a reply, to be written into its outbox row.</summary>
/// <param name="Outcome">Sent and Refused end it; Retry counts a failed try.</param>
public sealed record OutboxMark(OutboxEntry Entry, SendOutcome Outcome);
