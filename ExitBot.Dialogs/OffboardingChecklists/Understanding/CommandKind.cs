namespace ExitBot.Dialogs.OffboardingChecklists.Understanding;

/// <summary>What can be asked of a checklist by talking.</summary>
internal enum CommandKind
{
    /// <summary>What is left.</summary>
    List,

    ListToday,
    ListWeek,
    ListOverdue,
    ListDone,

    /// <summary>What somebody else has to do.</summary>
    ListOwner,

    Add,
    Done,
    Undone,

    /// <summary>A question that changes nothing: "did I return the laptop?"</summary>
    IsDone,

    Rename,
    Delete,
    Due,
    NoDue,
    Priority,
    Note,
    Owner,
    Undo,
    LastDay,
}
