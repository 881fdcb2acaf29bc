using ExitBot.Dialogs.ExitInterviews.Domain.Planning;

namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>One version of the questions in one language. Made by <see cref="QuestionBankFile"/>, so it is valid.</summary>
/// <param name="Always">Asked of everybody beside the core questions.</param>
/// <param name="VagueBelow">An open answer with fewer words is short.</param>
public sealed record QuestionBank(
    string Version,
    string Language,
    IReadOnlyList<Question> Questions,
    IReadOnlyList<ReasonGroup> ReasonGroups,
    InterviewRoutes Routes,
    IReadOnlyList<string> Always,
    int VagueBelow)
{
    public Question? Find(string questionId) => Questions.FirstOrDefault(question => question.Id == questionId);
}
