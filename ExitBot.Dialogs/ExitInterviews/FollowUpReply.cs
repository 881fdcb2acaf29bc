namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>Hears what is said to a follow-up. Whatever it is, it is kept; a refusal is a skip in other words.</summary>
internal static class FollowUpReply
{
    public static async Task<Next> HearAsync(InterviewTurn turn, CancellationToken cancellationToken)
    {
        if (InterviewGate.IsElsewhere(turn))
        {
            return await InterviewGate.CatchUpAsync(turn, cancellationToken);
        }

        if (await InterviewGate.BearAsync(turn, cancellationToken) is { } next)
        {
            return next;
        }

        turn.Open.AnswerFollowUp(await AnswerSpace.FitAsync(turn, turn.Heard.Text ?? "", cancellationToken));
        return Next.Ask;
    }
}
