namespace ExitBot.Dialogs.PolicyQuestions;

/// <summary>What a conversation is waiting for when something is typed.</summary>
public enum PolicyMoment
{
    /// <summary>Nothing is running.</summary>
    Idle,

    /// <summary>A choice, a number, a date: a question is no answer to it.</summary>
    Choice,

    /// <summary>Free words: a question may well be the answer, so it must be a clear one that the documents do answer.</summary>
    Words,
}
