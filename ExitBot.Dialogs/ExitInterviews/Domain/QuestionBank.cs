namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>One version of the questions in one language. Made by <see cref="QuestionBankFile"/>, so it is valid.</summary>
/// <param name="ReasonGroups">Codes that stay together when a long list of options is shuffled.</param>
public sealed record QuestionBank(
    string Version,
    string Language,
    IReadOnlyList<Question> Questions,
    IReadOnlyList<IReadOnlyList<string>> ReasonGroups)
{
    /// <summary>The questions an interview goes through. This cut asks the core ones, and the same of everybody.</summary>
    public InterviewPlan Plan { get; } = new([.. Questions.Where(question => question.Core)], ReasonGroups);
}
