using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.ExitInterviews.Domain;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>An answer has so much room. What is longer is kept up to there, and the person is told where that is.</summary>
internal static class AnswerSpace
{
    private const int ShownOfEnd = 40;

    /// <returns>What is kept.</returns>
    public static async Task<string> FitAsync(InterviewTurn turn, string said, CancellationToken cancellationToken)
    {
        if (said.Length <= ExitInterview.LongestAnswer)
        {
            return said;
        }

        var kept = PlainText.Cut(said, ExitInterview.LongestAnswer);
        var end = PlainText.OneLine(kept[PlainText.Cut(kept, kept.Length - ShownOfEnd).Length..]);
        await turn.SayAsync(turn.Texts.CutShort.With(("limit", ExitInterview.LongestAnswer), ("length", said.Length), ("end", $"…{end}")), cancellationToken);
        return kept;
    }
}
