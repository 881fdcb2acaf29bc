using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Answers;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>
/// Looks at every message before commands and answers are read: does it still fit what was asked here? The interview
/// may have ended or gone on in another conversation, and cards stay clickable for ever.
/// </summary>
internal static class InterviewGate
{
    /// <summary>Null: it fits, go on.</summary>
    public static async Task<Next?> HearAsync(InterviewTurn turn, CancellationToken cancellationToken)
    {
        if (!turn.Interview.IsOpen)
        {
            await turn.SayAsync(HowItEnded(turn), cancellationToken);
            return Next.Leave;
        }

        if (turn.Heard.Card is { } card && !Fits(card.Stamp, turn))
        {
            await turn.SayAsync(turn.Kit.OldCard, cancellationToken);
            return turn.Progress.Asked is null ? Next.Leave : Next.Ask;
        }

        if (turn.Progress.Confirming is not null && await Confirmation.HearAsync(turn, cancellationToken) is { } next)
        {
            return next;
        }

        if (turn.Interview.Status != InterviewStatus.InProgress)
        {
            turn.Open.Resume();
        }

        return null;
    }

    public static bool IsElsewhere(InterviewTurn turn) => !turn.IsAskedHere;

    public static async Task<Next> CatchUpAsync(InterviewTurn turn, CancellationToken cancellationToken)
    {
        await turn.SayAsync(turn.Texts.WentOnElsewhere, cancellationToken);
        return Next.Ask;
    }

    /// <summary>Null: nobody was insulted.</summary>
    public static async Task<Next?> BearAsync(InterviewTurn turn, CancellationToken cancellationToken)
    {
        if (!Manner.For(turn.Interview.Language).IsHostile(turn.Heard.Text ?? ""))
        {
            return null;
        }

        var ended = turn.Open.BearHostility();
        await turn.SayAsync(ended ? turn.Texts.HostileEnd : turn.Texts.HostileOnce, cancellationToken);
        return ended ? Next.Leave : Next.Ask;
    }

    private static string HowItEnded(InterviewTurn turn) => turn.Interview.CompletedAt is { } completedAt
        ? turn.Texts.AlreadyCompletedOn(completedAt, turn.Interview.Language)
        : turn.Texts.Ended;

    private static bool Fits(CardStamp stamp, InterviewTurn turn) =>
        turn.Progress.CardNonce is { } nonce && stamp == new CardStamp(turn.Interview.Id.ToString(), turn.Pending, nonce);
}
