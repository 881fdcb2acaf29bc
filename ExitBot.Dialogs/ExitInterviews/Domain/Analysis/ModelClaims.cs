namespace ExitBot.Dialogs.ExitInterviews.Domain.Analysis;

/// <summary>What a language model says of an interview. Only what has a quote that is found in the answers is believed.</summary>
/// <param name="Reasons">The main one first.</param>
/// <param name="Trigger">A quote; null: none.</param>
public sealed record ModelClaims(
    IReadOnlyList<ClaimedReason> Reasons, IReadOnlyList<ClaimedTheme> Themes, string? Trigger, string Model, string Prompt);

public sealed record ClaimedReason(string Code, string Quote);

public sealed record ClaimedTheme(string Theme, Polarity Polarity, string Quote);
