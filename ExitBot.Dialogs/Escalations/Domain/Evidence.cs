namespace ExitBot.Dialogs.Escalations.Domain;

/// <param name="Quote">Letter by letter as it was written.</param>
public sealed record Evidence(string Quote, int Turn, string Language, DateTimeOffset At);
