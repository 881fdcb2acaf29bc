namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>State of the dialog stack after a turn.</summary>
public enum DialogTurnStatus
{
    /// <summary>Nothing is on the stack.</summary>
    Empty,

    /// <summary>The dialog on top waits for the user.</summary>
    Waiting,

    /// <summary>The last dialog ended with a result.</summary>
    Complete,

    /// <summary>The stack was cancelled.</summary>
    Cancelled,

    /// <summary>The turn completed and the dialogs may go on at once.</summary>
    CompleteAndWait,
}
