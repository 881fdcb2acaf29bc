using ExitBot.Dialogs.ExitInterviews.Domain;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>Hears the answer to the consent text. Whatever else it says is not kept.</summary>
internal static class ConsentReply
{
    public static async Task<Next> HearAsync(InterviewTurn turn, CancellationToken cancellationToken)
    {
        switch (turn.Open.HearConsent(turn.YesOrNo, turn.Texts.ConsentVersion))
        {
            case ConsentOutcome.Given or ConsentOutcome.Unclear:
                return Next.Ask;
            case ConsentOutcome.Declined { Politely: true }:
                await turn.SayAsync(turn.Texts.ConsentUnclearTwice, cancellationToken);
                return Next.Leave;
            default:
                await turn.SayAsync(turn.Texts.ConsentDeclined, cancellationToken);
                return Next.Leave;
        }
    }
}
