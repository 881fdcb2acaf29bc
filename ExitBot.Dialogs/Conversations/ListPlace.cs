namespace ExitBot.Dialogs.Conversations;

/// <summary>A place in a list that is ordered by time, newest first, and by id where times are the same. A page goes on after it.</summary>
public readonly record struct ListPlace(DateTimeOffset At, Guid Id);
