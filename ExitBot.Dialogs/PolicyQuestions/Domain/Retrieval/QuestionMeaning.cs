namespace ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

/// <summary>A question as an embeddings model has it.</summary>
/// <param name="NearFrom">The similarity from which a passage counts as its answer: it depends on the model.</param>
public sealed record QuestionMeaning(MeaningVector Vector, double NearFrom);
