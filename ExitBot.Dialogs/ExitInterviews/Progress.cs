using ExitBot.Dialogs.DialogKit;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>All that one conversation remembers of an interview. Where the interview stands is in its record.</summary>
/// <param name="Asked">What was last asked here, a question id or a stage. The record may be further: on another channel.</param>
/// <param name="Confirming">What waits for a yes.</param>
/// <param name="CardActivityId">The card that can still be answered.</param>
public sealed record Progress(
    Guid InterviewId,
    string? Asked = null,
    Command? Confirming = null,
    string? CardActivityId = null,
    string? CardNonce = null);
