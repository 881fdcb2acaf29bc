using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

namespace ExitBot.Dialogs.PolicyQuestions;

/// <summary>A question, and what is known of whoever asks it.</summary>
/// <param name="Language">The one to answer in; documents are quoted in theirs.</param>
/// <param name="Earlier">The question it may go on from.</param>
/// <param name="GoesOn">It says so ("and ...", "what about ..."): it is asked with the earlier one first, and by itself only then.</param>
/// <param name="MayKeepWords">False: its words are neither kept nor given to a model, whose calls are logged.</param>
public sealed record PolicyAsking(string Question, string Language, string? Earlier = null, bool MayKeepWords = true, string? Country = null, string? Audience = null, bool GoesOn = false)
{
    internal PolicyScope ScopeOn(DateOnly today) => new(today, Country, Audience);
}
