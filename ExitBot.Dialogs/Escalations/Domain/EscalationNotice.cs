namespace ExitBot.Dialogs.Escalations.Domain;

/// <summary>
/// Word to one recipient that there is a case. It carries category, severity, id and due time, taken from the case when it is sent;
/// nothing of what was said.
/// </summary>
public sealed record EscalationNotice(Guid Id, EscalationId Case, NoticeKind Kind, string Recipient, DateTimeOffset CreatedAt);

/// <summary>The numbers are stored.</summary>
public enum NoticeKind
{
    /// <summary>A case, or new words in a case.</summary>
    Raised = 0,

    /// <summary>Nobody has acknowledged it in time.</summary>
    PassedOn = 1,

    /// <summary>Who reported wrongdoing is to get an answer soon.</summary>
    FeedbackDue = 2,
}
