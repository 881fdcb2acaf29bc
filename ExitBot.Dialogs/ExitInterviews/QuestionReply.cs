using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Answers;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

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
        if (turn.Heard.Card is { } card)
        {
            return await TakeAsync(turn, question, AnswerReader.ReadSubmitted(question, card.Answer ?? ""), said: "", cancellationToken);
        }

        var guess = turn.Progress.Guess;
        if (guess is not null && GuessReply.Hear(turn, question, guess) is { } confirmed)
        {
            return await TakeAsync(turn, question, confirmed, said: "", cancellationToken);
        }

        if (await InterviewGate.BearAsync(turn, cancellationToken) is { } next)
        {
            return next;
        }

        var said = await AnswerSpace.FitAsync(turn, turn.Heard.Text ?? "", cancellationToken);
        var reading = Read(turn, question, said) switch
        {
            // Asked whether they meant it, they said it once more.
            AnswerReading.Guessed again when again.Option.Code == guess => new AnswerReading.Chosen(again.Option, again.Said, Literal: false),
            AnswerReading.Guessed or AnswerReading.Unclear when UnclearWords.AreMeant(turn, said) => new AnswerReading.Told(said.Trim()),
            var read => read,
        };
        if (question.Scale is not null && reading is AnswerReading.Unclear && Manner.For(turn.Interview.Language).Declines(said))
        {
            turn.Open.Skip();
            await AnsweredCardUpdate.ReplaceAsync(turn, question, cancellationToken);
            return Next.Ask;
        }

        return await TakeAsync(turn, question, reading, said, cancellationToken);
    }

    // Whoever retires names that reason, however it is put.
    private static AnswerReading Read(InterviewTurn turn, Question question, string said) =>
        AnswerReader.Read(question, said, turn.Interview.Language) is var reading
        && reading is AnswerReading.Unclear { Candidates: [] } && question.Id == "reason_main" && turn.Interview.Profile.ExitType == ExitType.Retirement
            ? new AnswerReading.Guessed(question.Options.First(option => option.Code == "retirement"), said.Trim())
            : reading;

    /// <summary>In own words, without an option.</summary>
    public static Task<Next> KeepAsSaidAsync(InterviewTurn turn, Question question, string said, CancellationToken cancellationToken) =>
        TakeAsync(turn, question, new AnswerReading.Told(said), said: "", cancellationToken);

    /// <param name="said">In own words; empty when something was picked.</param>
    private static async Task<Next> TakeAsync(InterviewTurn turn, Question question, AnswerReading reading, string said, CancellationToken cancellationToken)
    {
        switch (turn.Open.Answer(reading))
        {
            case AnswerOutcome.Taken taken:
                await AnsweredCardUpdate.ReplaceAsync(turn, question, cancellationToken);
                await SayBackAsync(turn, question, taken.Reading, cancellationToken);
                await OpenConcern.HearAnswerAsync(turn, question, taken.Reading, cancellationToken);
                return Next.Ask;
            case AnswerOutcome.Unsure unsure:
                return await GuessReply.AskAsync(turn, unsure.Guess, cancellationToken);
            case AnswerOutcome.NotUnderstood unclear:
                if (said.Length > 0)
                {
                    UnclearWords.Remember(turn, said);
                }

                await turn.SayAsync(WhatWouldBeRight(turn.Texts, question, unclear.Reading.Candidates), cancellationToken);
                return Next.Ask;
            default:
                return Next.Ask;
        }
    }

    private static Task SayBackAsync(InterviewTurn turn, Question question, AnswerReading reading, CancellationToken cancellationToken) =>
        reading switch
        {
            AnswerReading.Told when question.Kind != QuestionKind.Open => turn.SayAsync(turn.Texts.KeptAsSaid, cancellationToken),
            AnswerReading.Chosen { Literal: false } mapped => turn.SayAsync(turn.Texts.Noted.With(("answer", mapped.Option.Label)), cancellationToken),
            AnswerReading.Rated { Literal: false } mapped => turn.SayAsync(turn.Texts.Noted.With(("answer", mapped.Rating)), cancellationToken),
            _ => Task.CompletedTask,
        };

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
