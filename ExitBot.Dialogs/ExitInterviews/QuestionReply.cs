using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Answers;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>Hears the answer to the pending question.</summary>
internal static class QuestionReply
{
    public static async Task<Next> HearAsync(InterviewTurn turn, CancellationToken cancellationToken)
    {
        if (InterviewGate.IsElsewhere(turn))
        {
            return await InterviewGate.CatchUpAsync(turn, cancellationToken);
        }

        var question = turn.Open.Plan.Current(turn.Interview);
        switch (turn.Open.Answer(Read(turn, question)))
        {
            case AnswerOutcome.Taken taken:
                await AnsweredCardUpdate.ReplaceAsync(turn, question, cancellationToken);
                await SayBackAsync(turn, taken.Reading, cancellationToken);
                break;
            case AnswerOutcome.NotUnderstood unclear:
                await turn.SayAsync(WhatWouldBeRight(turn.Texts, question, unclear.Reading.Candidates), cancellationToken);
                break;
            case AnswerOutcome.TooLong tooLong:
                await turn.SayAsync(turn.Texts.TooLong.With(("length", tooLong.Length), ("limit", ExitInterview.LongestAnswer)), cancellationToken);
                break;
        }

        return Next.Ask;
    }

    private static AnswerReading Read(InterviewTurn turn, Question question) => turn.Heard.Card is { } card
        ? AnswerReader.ReadSubmitted(question, card.Answer ?? "")
        : AnswerReader.Read(question, turn.Heard.Text!, AnswerWords.English);

    private static Task SayBackAsync(InterviewTurn turn, AnswerReading reading, CancellationToken cancellationToken) =>
        reading is AnswerReading.Chosen { Literal: false } mapped
            ? turn.SayAsync(turn.Texts.Noted.With(("answer", mapped.Option.Label)), cancellationToken)
            : Task.CompletedTask;

    private static string WhatWouldBeRight(ExitInterviewTexts texts, Question question, IReadOnlyList<AnswerOption> candidates)
    {
        if (question.Scale is { } scale)
        {
            return texts.UnclearRating.With(("min", scale.Min), ("max", scale.Max), ("example", scale.Max - 1));
        }

        return candidates.Count == 0
            ? texts.UnclearChoice
            : texts.UnclearBetween.With(("candidates", string.Join(" / ", candidates.Select(option => option.Label))));
    }
}
