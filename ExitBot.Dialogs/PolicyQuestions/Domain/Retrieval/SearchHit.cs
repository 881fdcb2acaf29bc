using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

/// <summary>A chunk that was found.</summary>
/// <param name="Score">Only for comparing hits of one search.</param>
/// <param name="Confidence">How much of what was asked it speaks of, 0 to 1.</param>
public sealed record SearchHit(PolicyDocument Document, PolicyChunk Chunk, double Score, double Confidence);
