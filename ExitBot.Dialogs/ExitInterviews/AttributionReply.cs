using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.ExitInterviews.Domain;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>Hears whether the answers go to HR with the person's name or pooled.</summary>
internal static class AttributionReply
{
    public static async Task<Next> HearAsync(InterviewTurn turn, CancellationToken cancellationToken)
    {
        if (InterviewGate.IsElsewhere(turn))
        {
            return await InterviewGate.CatchUpAsync(turn, cancellationToken);
        }

        if (In(turn) is { } attribution)
        {
            turn.Open.Choose(attribution);
        }
        else
        {
            await turn.SayAsync(turn.Texts.AttributionUnclear, cancellationToken);
        }

        return Next.Ask;
    }

    public static async Task<Next?> SkipAsync(InterviewTurn turn, CancellationToken cancellationToken)
    {
        turn.Open.Choose(Attribution.Pooled);
        await turn.SayAsync(turn.Texts.AttributionSkipped, cancellationToken);
        return Next.Ask;
    }

    /// <summary>The choice that was named; null when none was.</summary>
    public static Attribution? In(InterviewTurn turn)
    {
        var said = turn.Heard.Text is { } text ? PlainText.Words(text) : "";
        return turn.TextsInEveryLanguage.SelectMany(texts => texts.AttributionWords)
            .Where(choice => choice.Value.Any(word => OwnText.Words(word) == said))
            .Select(choice => (Attribution?)choice.Key)
            .FirstOrDefault();
    }
}
