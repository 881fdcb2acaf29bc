using ExitBot.Dialogs.DialogKit;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>All answers by number: in the middle, at the end to hand them in, and when that is done.</summary>
internal static class ReviewMessage
{
    public static Activity SoFar(InterviewTurn turn) => turn.Interview.Answers.Count == 0
        ? MessageFactory.Text(turn.Texts.NoAnswersYet)
        : new AnswersMessage(GivenAnswers.Of(turn), turn.Texts.ReviewSoFar).ToActivity();

    public static Activity Full(InterviewTurn turn, CardStamp stamp) =>
        new AnswersMessage(GivenAnswers.Of(turn), turn.Texts.ReviewIntro, turn.Texts.ReviewOutro).ToActivity(
            stamp, turn.Kit.Button(Command.Submit), turn.Kit.Button(Command.Change), turn.Kit.Button(Command.Pause));

    public static AnswersMessage HandedIn(InterviewTurn turn) => new(GivenAnswers.Of(turn), turn.Texts.ReviewHandedIn);
}
