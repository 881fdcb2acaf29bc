namespace ExitBot.Dialogs.Escalations;

/// <summary>What follows a text after it was looked through.</summary>
public enum Disclosure
{
    /// <summary>The flow hears it as ever.</summary>
    None,

    /// <summary>It was answered; it counts as the answer to what was asked, and the flow goes on without asking about it.</summary>
    Answered,

    /// <summary>As before, but something was asked back: the flow waits.</summary>
    AskedBack,

    /// <summary>As before, and the flow stops: it asks nothing until the person wants to go on.</summary>
    Stopped,

    /// <summary>An answer to what was asked back, or a skip of it. The flow asks what it was waiting for.</summary>
    Added,

    /// <summary>Said while everything is stopped. The flow does not hear it.</summary>
    KeptQuiet,
}
