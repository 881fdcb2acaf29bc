using System.Security.Cryptography;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.ExitInterviews.Domain;
using Microsoft.Bot.Schema;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>Asks what the interview waits for and remembers what was asked here.</summary>
internal static class InterviewAsking
{
    private const int NonceBytes = 8;

    public static async Task AskAsync(InterviewTurn turn, CancellationToken cancellationToken)
    {
        var isAskedAgain = turn.IsAskedHere;
        await OfferEarlyEndAsync(turn, cancellationToken);
        turn.Progress = new Progress(turn.Interview.Id.Value, turn.Pending, turn.Interview.UpdatedAt, Unclear: isAskedAgain ? turn.Progress.Unclear : null);
        switch (turn.Interview.Stage)
        {
            case InterviewStage.Consent:
                await turn.Context.SendActivitiesAsync(ConsentMessage.Of(turn, isAskedAgain), cancellationToken);
                break;
            case InterviewStage.Attribution:
                await turn.Context.SendActivitiesAsync(AttributionMessage.Of(turn, isAskedAgain), cancellationToken);
                break;
            case InterviewStage.Profile:
                await SendAsync(turn, ProfileMessage.Of(turn), cancellationToken);
                break;
            case InterviewStage.FollowUp:
                if (!isAskedAgain)
                {
                    turn.Open.SayFollowUpInLanguage();
                    await FollowUpWording.ApplyAsync(turn, cancellationToken);
                }

                await turn.Context.SendActivityAsync(FollowUpMessage.Of(turn), cancellationToken);
                break;
            case InterviewStage.Question:
                await AskQuestionAsync(turn, isAskedAgain, cancellationToken);
                break;
            default:
                await SendCardAsync(turn, stamp => ReviewMessage.Full(turn, stamp), cancellationToken);
                break;
        }
    }

    /// <summary>After something else was answered in between.</summary>
    public static Task AskAgainAsync(InterviewTurn turn, CancellationToken cancellationToken) =>
        turn.Progress.Confirming is { } confirming
            ? Confirmation.AskAsync(turn, confirming, cancellationToken)
            : AskAsync(turn, cancellationToken);

    private static async Task OfferEarlyEndAsync(InterviewTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Interview.Stage == InterviewStage.Question && turn.Open.IsEarlyEndDue)
        {
            turn.Open.OfferEarlyEnd();
            var offer = turn.Texts.EarlyEndOffer.With(("minutes", (int)turn.Interview.ActiveTime.TotalMinutes), ("left", turn.Open.QuestionsLeft));
            await turn.SayAsync(offer, cancellationToken);
        }
    }

    private static async Task AskQuestionAsync(InterviewTurn turn, bool isAskedAgain, CancellationToken cancellationToken)
    {
        if (!isAskedAgain && turn.Interview.AnswerTo(turn.Interview.CurrentQuestionId!) is null)
        {
            foreach (var leadIn in QuestionMessage.LeadIns(turn))
            {
                await turn.SayAsync(leadIn, cancellationToken);
            }
        }

        await SendAsync(turn, QuestionMessage.Of(turn), cancellationToken);
    }

    private static async Task SendAsync(InterviewTurn turn, ChoiceMessage message, CancellationToken cancellationToken)
    {
        var channel = turn.Context.Activity.ChannelId;
        if (message.NeedsCard(channel))
        {
            await SendCardAsync(turn, stamp => message.ToCardActivity(channel, stamp, turn.Kit), cancellationToken);
        }
        else
        {
            await turn.Context.SendActivityAsync(message.ToActivity(channel), cancellationToken);
        }
    }

    private static async Task SendCardAsync(InterviewTurn turn, Func<CardStamp, Activity> card, CancellationToken cancellationToken)
    {
        var stamp = new CardStamp(turn.Interview.Id.ToString(), turn.Pending, RandomNumberGenerator.GetHexString(NonceBytes, lowercase: true));
        var sent = await turn.Context.SendActivityAsync(card(stamp), cancellationToken);
        turn.Progress = turn.Progress with { CardActivityId = sent?.Id, CardNonce = stamp.Nonce };
    }
}
