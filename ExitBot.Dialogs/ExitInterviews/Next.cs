namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>What follows what was just said.</summary>
internal enum Next
{
    /// <summary>Ask whatever the interview waits for now.</summary>
    Ask,

    /// <summary>Something was asked already: wait for the answer.</summary>
    Wait,

    Leave,

    LeaveToMenu,
}

/// <summary>How the interview dialog ended, for the one who began it.</summary>
public enum ExitInterviewEnding
{
    Left,
    MenuWanted,
}
