using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>Puts what was answered in the place of the card that asked for it, however it was answered.</summary>
internal static class AnsweredCardUpdate
{
    public static Task ReplaceAsync(InterviewTurn turn, Question question, CancellationToken cancellationToken) =>
        ReplaceAsync(turn, new AnswersMessage(GivenAnswers.To(turn, question)), cancellationToken);

    public static Task ReplaceAsync(InterviewTurn turn, ProfileField field, CancellationToken cancellationToken) =>
        ReplaceAsync(turn, new AnswersMessage([GivenAnswers.To(turn, field)]), cancellationToken);

    public static async Task ReplaceAsync(InterviewTurn turn, AnswersMessage answers, CancellationToken cancellationToken)
    {
        if (turn.Progress.CardActivityId is { } activityId && answers.Answers.Count > 0)
        {
            await turn.Context.UpdateActivityAsync(answers.Replacing(activityId), cancellationToken);
        }
    }
}
