namespace ExitBot.Dialogs.DialogKit;

/// <summary>What can be said in every flow. The words for each lie in Texts.</summary>
public enum Command
{
    Help,
    Skip,
    Back,
    Keep,
    Change,
    Pause,
    Resume,
    Stop,
    StartOver,
    Review,
    Submit,
    Menu,
    Person,
    DeleteData,
    Language,

    /// <summary>"Delete everything": all that the flow keeps, or all that is kept of the person.</summary>
    DeleteAll,
}

/// <param name="Rest">What followed the command, in <see cref="Conversations.PlainText.Words"/> form: the "4" of "change 4".</param>
public sealed record CommandCall(Command Command, string? Rest = null);
