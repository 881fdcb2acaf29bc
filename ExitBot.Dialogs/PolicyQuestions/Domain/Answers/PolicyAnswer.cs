using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Answers;

/// <summary>What the documents say to a question. The list is closed.</summary>
public abstract record PolicyAnswer
{
    private PolicyAnswer()
    {
    }

    /// <param name="Passages">The best first; a second one only where another document says something about the same.</param>
    /// <param name="Disagree">The two name different figures, or one forbids what the other allows.</param>
    /// <param name="IsPolicyMatter">The question names something that such documents speak of.</param>
    public sealed record Found(IReadOnlyList<Passage> Passages, bool Disagree, bool IsPolicyMatter) : PolicyAnswer;

    /// <param name="IsPolicyMatter">It was about something that such documents speak of, only these do not.</param>
    public sealed record NotFound(bool IsPolicyMatter) : PolicyAnswer;
}

/// <summary>A place in a document, and the words of it that answer.</summary>
public sealed record Passage(PolicyDocument Document, PolicyChunk Chunk, string Quote);
