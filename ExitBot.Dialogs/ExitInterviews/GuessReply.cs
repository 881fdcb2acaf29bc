using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Answers;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>Words that may mean an option are asked about; only a yes makes them the answer, and they are kept beside it.</summary>
internal static class GuessReply
{
    public static async Task<Next> AskAsync(InterviewTurn turn, AnswerReading.Guessed guess, CancellationToken cancellationToken)
    {
        turn.Progress = turn.Progress with { Guess = guess.Option.Code, GuessedFrom = guess.Said, Unclear = null };
        var text = turn.Texts.IsItThis.With(("answer", guess.Option.Label));
        await turn.Context.SendActivityAsync(
            QuickReplies.Under(text, new Choice(turn.Kit.YesTitle, turn.Kit.Yes[0]), new Choice(turn.Kit.NoTitle, turn.Kit.No[0])), cancellationToken);
        return Next.Wait;
    }

    /// <summary>Null: it was neither yes nor no, and is read as an answer of its own.</summary>
    public static AnswerReading? Hear(InterviewTurn turn, Question question, string guess)
    {
        var said = turn.Progress.GuessedFrom;
        turn.Progress = turn.Progress with { Guess = null, GuessedFrom = null };
        if (said is not null && turn.YesOrNo == false)
        {
            UnclearWords.Remember(turn, said);
        }

        return turn.YesOrNo switch
        {
            true when question.Options.FirstOrDefault(option => option.Code == guess) is { } option => new AnswerReading.Chosen(option, said, Literal: true),
            false => new AnswerReading.Unclear([]),
            _ => null,
        };
    }
}
