namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>At the review only commands mean something; anything else is told what would.</summary>
internal static class ReviewReply
{
    public static async Task<Next> HearAsync(InterviewTurn turn, CancellationToken cancellationToken)
    {
        if (InterviewGate.IsElsewhere(turn))
        {
            return await InterviewGate.CatchUpAsync(turn, cancellationToken);
        }

        await turn.SayAsync(turn.Texts.ReviewUnclear, cancellationToken);
        return Next.Wait;
    }
}
