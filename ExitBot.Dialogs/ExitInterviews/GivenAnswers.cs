using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.ExitInterviews.Domain;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>Answers beside their questions, by number.</summary>
internal static class GivenAnswers
{
    public static IReadOnlyList<GivenAnswer> Of(InterviewTurn turn) => [.. turn.Open.Plan.Questions.SelectMany(question => To(turn, question))];

    /// <summary>One or none.</summary>
    public static IReadOnlyList<GivenAnswer> To(InterviewTurn turn, Question question) => turn.Interview.AnswerTo(question.Id) is { } answer
        ? [new GivenAnswer($"{turn.Open.Plan.NumberOf(question)}. {question.Text}", AnswerText.Of(question, answer, turn.Texts))]
        : [];
}
