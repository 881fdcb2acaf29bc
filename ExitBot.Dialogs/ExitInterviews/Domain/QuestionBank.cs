namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>One version of the questions in one language. Made by <see cref="QuestionBankFile"/>, so it is valid.</summary>
/// <param name="ReasonGroups">Codes that stay together when a long list of options is shuffled.</param>
public sealed record QuestionBank(
    string Version,
    string Language,
    IReadOnlyList<Question> Questions,
    IReadOnlyList<IReadOnlyList<string>> ReasonGroups)
{
    /// <summary>The questions an interview will go through, in order. This cut asks the core ones of everybody.</summary>
    public InterviewPlan PlanFor(InterviewId interview) => new(
        [.. Questions.Where(question => question.Core).Select(question => OptionOrder.Shuffled(question, interview, ReasonGroups))]);
}
