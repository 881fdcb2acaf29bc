namespace ExitBot.Dialogs.PolicyQuestions.Domain.Answers;

/// <summary>A sentence of a model before anybody has checked it.</summary>
/// <param name="Passage">The number of the passage that it says it rests on, from 1.</param>
/// <param name="Quote">The words of that passage that say so.</param>
public sealed record ClaimedSentence(string Text, int Passage, string Quote);
