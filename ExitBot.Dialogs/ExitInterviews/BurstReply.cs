using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Answers;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>
/// One answer in several messages: what was on its way before the pending question was asked cannot answer it, and belongs to the
/// open answer before. Words that choose (quick replies) and insults are heard as what they are.
/// </summary>
internal static class BurstReply
{
    /// <summary>Null: it is no part of the last answer.</summary>
    public static async Task<Next?> HearAsync(InterviewTurn turn, CancellationToken cancellationToken)
    {
        if (turn is not { CameBeforeQuestion: true, IsAskedHere: true, Heard: { Card: null, Text: { } text } }
            || turn.Open.LastOpenText is not { } before
            || IsChoice(turn, text)
            || Manner.For(turn.Interview.Language).IsHostile(text))
        {
            return null;
        }

        var joined = $"{before}\n{text}";
        var kept = await AnswerSpace.FitAsync(turn, joined, cancellationToken);
        turn.Open.ReplaceLastOpenText(kept);
        if (kept == joined)
        {
            await turn.SayAsync(turn.Texts.Added, cancellationToken);
        }

        return Next.Wait;
    }

    private static bool IsChoice(InterviewTurn turn, string text) => turn.Interview.Stage switch
    {
        InterviewStage.Question => AnswerReader.Read(turn.Open.Plan.Current(turn.Interview), text, turn.Interview.Language)
            is AnswerReading.Chosen { Literal: true, Comment: null } or AnswerReading.Rated { Literal: true, Comment: null },
        InterviewStage.Review => AttributionReply.In(turn) is not null,
        _ => false,
    };
}
