namespace ExitBot.Dialogs.OffboardingChecklists.Domain;

// The numbers are stored.

public enum ChecklistStatus
{
    Open = 0,
    Done = 1,
}

public enum TaskPriority
{
    Low = 0,
    Normal = 1,
    High = 2,
}

/// <summary>Who has to do it. Whatever it is, it stands on the list of the person who leaves.</summary>
public enum TaskOwner
{
    Leaver = 0,
    Manager = 1,
    It = 2,
    Hr = 3,
    Payroll = 4,
}
