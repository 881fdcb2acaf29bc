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

        var said = await AnswerSpace.FitAsync(turn, turn.Heard.Text ?? "", cancellationToken);
        await OpenConcern.HearMoreAsync(turn, said, cancellationToken);
        turn.Open.AnswerFollowUp(said);
        return Next.Ask;
    }
}
