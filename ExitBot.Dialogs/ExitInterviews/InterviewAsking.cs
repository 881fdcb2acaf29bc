using System.Security.Cryptography;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.ExitInterviews.Domain;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>Asks what the interview waits for and remembers what was asked here.</summary>
internal static class InterviewAsking
{
    private const int NonceBytes = 8;

    public static async Task AskAsync(InterviewTurn turn, CancellationToken cancellationToken)
    {
        turn.Progress = turn.Progress with { Asked = turn.Pending, Confirming = null, CardActivityId = null, CardNonce = null };
        switch (turn.Interview.Stage)
        {
            case InterviewStage.Consent:
                await turn.Context.SendActivityAsync(ConsentMessage.Of(turn), cancellationToken);
                break;
            case InterviewStage.Question:
                await AskQuestionAsync(turn, cancellationToken);
                break;
            default:
                await turn.Context.SendActivityAsync(ReviewMessage.Full(turn), cancellationToken);
                break;
        }
    }

    /// <summary>After something else was answered in between.</summary>
    public static Task AskAgainAsync(InterviewTurn turn, CancellationToken cancellationToken) =>
        turn.Progress.Confirming is { } confirming
            ? Confirmation.AskAsync(turn, confirming, cancellationToken)
            : AskAsync(turn, cancellationToken);

    private static async Task AskQuestionAsync(InterviewTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Texts.Before.TryGetValue(turn.Pending, out var reminder))
        {
            await turn.SayAsync(reminder, cancellationToken);
        }

        var channel = turn.Context.Activity.ChannelId;
        var message = QuestionMessage.Of(turn);
        if (!message.NeedsCard(channel))
        {
            await turn.Context.SendActivityAsync(message.ToActivity(channel), cancellationToken);
            return;
        }

        var stamp = new CardStamp(turn.Interview.Id.ToString(), turn.Pending, RandomNumberGenerator.GetHexString(NonceBytes, lowercase: true));
        var sent = await turn.Context.SendActivityAsync(message.ToCardActivity(channel, stamp, turn.Kit), cancellationToken);
        turn.Progress = turn.Progress with { CardActivityId = sent?.Id, CardNonce = stamp.Nonce };
    }
}
