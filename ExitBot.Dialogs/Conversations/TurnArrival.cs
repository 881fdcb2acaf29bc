namespace ExitBot.Dialogs.Conversations;

/// <summary>When the activity of a turn reached us, which may be before what the turn before it said. In <c>ITurnContext.TurnState</c>.</summary>
public sealed record TurnArrival(DateTimeOffset At);
