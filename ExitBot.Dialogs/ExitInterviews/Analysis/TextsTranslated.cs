namespace ExitBot.Dialogs.ExitInterviews.Analysis;

/// <summary>The record that the model fills.</summary>
internal sealed record TextsTranslated(IReadOnlyList<string> Texts);
