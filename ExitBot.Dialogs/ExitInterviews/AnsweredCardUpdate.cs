using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.ExitInterviews.Domain;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>Puts the answer in the place of the card that asked for it, however it was answered.</summary>
internal static class AnsweredCardUpdate
{
    public static async Task ReplaceAsync(InterviewTurn turn, Question question, CancellationToken cancellationToken)
    {
        if (turn.Progress.CardActivityId is { } activityId && turn.Interview.AnswerTo(question.Id) is { } answer)
        {
            var card = ChoiceMessage.Answered(activityId, question.Text, AnswerText.Of(question, answer, turn.Texts));
            await turn.Context.UpdateActivityAsync(card, cancellationToken);
        }
    }
}
