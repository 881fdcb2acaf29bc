using ExitBot.Dialogs.ExitInterviews.Domain.Analysis;

namespace ExitBot.Dialogs.ExitInterviews.Analysis;

/// <summary>The record that the model fills.</summary>
internal sealed record AnswersRead(IReadOnlyList<ReasonRead> Reasons, IReadOnlyList<ThemeRead> Themes, string? Trigger);

internal sealed record ReasonRead(string Code, string Quote);

internal sealed record ThemeRead(string Theme, Polarity Polarity, string Quote);
