namespace ExitBot.Dialogs.ExitInterviews.Domain.Analysis;

/// <summary>What a phrase adds to the polarity of its clause.</summary>
internal enum Tone
{
    Praise,
    Complaint,

    /// <summary>A good thing: named it says nothing, denied it is a complaint ("no support").</summary>
    Good,
    Denial,

    /// <summary>Turns the sentence around and begins a clause: "but".</summary>
    Turn,
}
