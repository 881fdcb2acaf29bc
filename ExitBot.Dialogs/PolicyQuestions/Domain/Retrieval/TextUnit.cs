namespace ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

/// <summary>A word, or several that mean one thing together: "annual leave".</summary>
/// <param name="Stems">Of the words that tell something.</param>
/// <param name="Concept">What they mean, by its name in <see cref="PolicyWords"/>; null where that is not known.</param>
/// <param name="IsTopic">It is what a text is about, not only said of it.</param>
/// <param name="IsHint">A question only makes one think of it: a passage that has it is the likelier one, and one without it is no worse.</param>
public sealed record TextUnit(IReadOnlyList<string> Stems, string? Concept = null, bool IsTopic = false, bool IsHint = false)
{
    /// <summary>What else it may mean, by names: "kids" are family, and may be about who is insured.</summary>
    public IReadOnlyList<string> Evoked { get; init; } = [];

    /// <summary>How people talk, and no matter of documents: "honestly", "last Monday".</summary>
    public bool IsTalk { get; init; }

    /// <summary>It is told around the question, not asked.</summary>
    public bool IsTold { get; init; }
}
