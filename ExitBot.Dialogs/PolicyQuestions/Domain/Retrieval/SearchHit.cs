using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

/// <summary>A chunk that was found.</summary>
/// <param name="Score">Of its words, only for comparing hits of one search; 0: found by its meaning alone.</param>
/// <param name="Confidence">How likely its words are the answer, 0 to 1.</param>
/// <param name="IsAboutMore">Its heading is about something that was not asked about.</param>
/// <param name="IsNear">An embeddings model finds it near enough to the question to be its answer.</param>
public sealed record SearchHit(PolicyDocument Document, PolicyChunk Chunk, double Score, double Confidence, bool IsAboutMore = false, bool IsNear = false)
{
    internal HitEvidence Evidence { get; init; }
}
