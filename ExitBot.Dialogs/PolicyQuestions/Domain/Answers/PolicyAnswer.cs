using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Answers;

/// <summary>What the documents say to a question. The list is closed.</summary>
public abstract record PolicyAnswer
{
    private PolicyAnswer()
    {
    }

    /// <summary>The question names something that such documents speak of.</summary>
    public required bool IsPolicyMatter { get; init; }

    /// <param name="Passages">The best first; a second one only where another document says something about the same.</param>
    /// <param name="Disagree">Each of the two names a figure that the other does not.</param>
    /// <param name="Evidence">Whole passages that speak of enough of the question, the best first: what a model may answer from.</param>
    public sealed record Found(IReadOnlyList<Passage> Passages, bool Disagree, IReadOnlyList<Passage> Evidence) : PolicyAnswer;

    /// <summary>Sentences of a model, each held to the words of a passage (<see cref="ClaimCheck"/>).</summary>
    /// <param name="Passages">What they rest on, in the order of the sentences.</param>
    public sealed record Composed(IReadOnlyList<CitedSentence> Sentences, IReadOnlyList<Passage> Passages) : PolicyAnswer;

    public sealed record NotFound : PolicyAnswer;
}

/// <summary>A place in a document, and the words of it that answer.</summary>
public sealed record Passage(PolicyDocument Document, PolicyChunk Chunk, string Quote);

/// <param name="Citation">The number of its passage, from 1.</param>
public sealed record CitedSentence(string Text, int Citation);
