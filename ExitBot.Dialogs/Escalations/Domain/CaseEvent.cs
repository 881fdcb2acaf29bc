namespace ExitBot.Dialogs.Escalations.Domain;

/// <summary>One line of the history of a case: who did what with it, and when. It is never changed.</summary>
/// <param name="By">The name of a key, or "exitbot".</param>
public sealed record CaseEvent(EscalationId Case, DateTimeOffset At, CaseAction Action, string By, string? Reason);

/// <summary>The numbers are stored.</summary>
public enum CaseAction
{
    Raised = 0,
    Read = 1,
    Acknowledged = 2,
    SeverityChanged = 3,
    Closed = 4,
    Reopened = 5,
    PassedOn = 6,
    FeedbackReminded = 7,
}
