using ExitBot.Dialogs.DialogKit;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>All that one conversation remembers of an interview. Where the interview stands is in its record.</summary>
/// <param name="Asked">What was last asked here, a question id or a stage. The record may be further: on another channel.</param>
/// <param name="AskedAt">When.</param>
/// <param name="Confirming">What waits for a yes.</param>
/// <param name="CardActivityId">The card that can still be answered.</param>
/// <param name="Guess">The option that a yes would choose.</param>
/// <param name="GuessedFrom">What was said, to be kept beside it.</param>
/// <param name="Unclear">The beginning of what was last said to what is pending and not understood.</param>
public sealed record Progress(
    Guid InterviewId,
    string? Asked = null,
    DateTimeOffset? AskedAt = null,
    Command? Confirming = null,
    string? CardActivityId = null,
    string? CardNonce = null,
    string? Guess = null,
    string? GuessedFrom = null,
    string? Unclear = null);
