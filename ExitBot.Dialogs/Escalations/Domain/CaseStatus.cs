namespace ExitBot.Dialogs.Escalations.Domain;

/// <summary>The numbers are stored.</summary>
public enum CaseStatus
{
    /// <summary>Nobody has answered for it yet: its clock runs.</summary>
    Open = 0,

    Acknowledged = 1,

    Closed = 2,
}
