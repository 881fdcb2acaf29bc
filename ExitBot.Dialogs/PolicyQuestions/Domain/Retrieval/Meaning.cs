namespace ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

/// <param name="Concept">A name that is the same in all languages.</param>
internal sealed record Meaning(string Concept, bool IsTopic);
