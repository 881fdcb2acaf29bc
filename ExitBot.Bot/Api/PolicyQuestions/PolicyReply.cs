using ExitBot.Dialogs.PolicyQuestions;
using ExitBot.Dialogs.PolicyQuestions.Domain.Answers;

namespace ExitBot.Bot.Api.PolicyQuestions;

/// <summary>An answer, as contract.json has it.</summary>
internal sealed record PolicyReply(bool Answered, string Answer, IReadOnlyList<PolicyCitation> Citations)
{
    /// <summary>For the document.</summary>
    public static PolicyReply Sample { get; } = new(
        Answered: true,
        "Days that cannot be taken for reasons of work are paid out with the final pay.",
        [
            new PolicyCitation(
                "leave-and-vacation.md",
                "Leave and vacation",
                "Unused days when you leave",
                "4.2",
                new DateOnly(2026, 1, 1),
                "Days that cannot be taken for reasons of work are paid out with the final pay."),
        ]);

    public static PolicyReply Of(DeskReply reply) => new(reply.Asked.IsAnswered, reply.Text, [.. reply.Passages.Select(PolicyCitation.Of)]);
}

/// <param name="Quote">The document's own words.</param>
internal sealed record PolicyCitation(string Document, string Title, string Section, string? Version, DateOnly? ValidFrom, string Quote)
{
    public static PolicyCitation Of(Passage passage) => new(
        passage.Document.File, passage.Document.Title, passage.Chunk.Section, passage.Document.Version, passage.Document.ValidFrom, passage.Quote);
}
