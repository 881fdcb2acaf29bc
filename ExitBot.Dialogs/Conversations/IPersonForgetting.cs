using ExitBot.Dialogs.People;

namespace ExitBot.Dialogs.Conversations;

/// <summary>Forgets the person who is talking: words here and in their other conversations, drafts, and the interview that is not handed in.</summary>
public interface IPersonForgetting
{
    /// <summary>Stages it in the current turn's commit. What the turn says after that stays: the receipt.</summary>
    Task<ForgettingReceipt> StageAsync(PersonKey person, string channelId, string conversationId, CancellationToken cancellationToken);
}

/// <param name="Number">By which HR finds that it was done.</param>
/// <param name="SomethingStays">Something has to be kept: handed in, under legal hold, or told to case handlers.</param>
public sealed record ForgettingReceipt(string Number, bool SomethingStays);
