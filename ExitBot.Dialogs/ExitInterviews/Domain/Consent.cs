namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>What the person was told (by version of the text) and said about being interviewed.</summary>
public sealed record Consent(bool Given, DateTimeOffset At, string TextVersion);
