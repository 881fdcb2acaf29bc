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
        turn.Progress = turn.Progress with { Asked = turn.Pending, Confirming = null, CardActivityId = null, CardNonce = null };
        switch (turn.Interview.Stage)
        {
            case InterviewStage.Consent:
                await turn.Context.SendActivitiesAsync(ConsentMessage.Of(turn, isAskedAgain), cancellationToken);
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

    private static async Task AskQuestionAsync(InterviewTurn turn, bool isAskedAgain, CancellationToken cancellationToken)
    {
        if (!isAskedAgain && turn.Interview.AnswerTo(turn.Pending) is null)
        {
            foreach (var leadIn in QuestionMessage.LeadIns(turn))
            {
                await turn.SayAsync(leadIn, cancellationToken);
            }
        }

        var channel = turn.Context.Activity.ChannelId;
        var message = QuestionMessage.Of(turn);
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
