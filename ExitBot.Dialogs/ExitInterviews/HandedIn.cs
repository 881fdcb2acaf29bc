using ExitBot.Dialogs.ExitInterviews.Domain;
using Microsoft.Bot.Builder;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>The end of an interview: thanks, and for a pooled one that nothing of it stays here.</summary>
internal static class HandedIn
{
    public static async Task SayAsync(InterviewTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Interview.Attribution == Attribution.Pooled)
        {
            await InterviewOfConversation.ForgetAsync(turn.Context, InterviewState.Of(turn.Interview, turn.Open.Plan), cancellationToken);
            await CoverReviewAsync(turn, cancellationToken);
            await turn.SayAsync(turn.Texts.ThanksPooled, cancellationToken);
            return;
        }

        await AnsweredCardUpdate.ReplaceAsync(turn, ReviewMessage.HandedIn(turn), cancellationToken);
        await turn.SayAsync(turn.Texts.Thanks, cancellationToken);
    }

    // The review is full of answers, and what takes its place must not be.
    private static async Task CoverReviewAsync(InterviewTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Progress.CardActivityId is { } activityId)
        {
            var cover = MessageFactory.Text(turn.Texts.ThanksPooled);
            cover.Id = activityId;
            await turn.Context.UpdateActivityAsync(cover, cancellationToken);
        }
    }
}
