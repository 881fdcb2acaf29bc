using System.Text;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.DialogKit;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>All answers by number. Plain text, so that nothing a person wrote turns into a link or a heading.</summary>
internal static class ReviewMessage
{
    // Fifteen of them stay far under what a channel takes in one message.
    private const int LongestShown = 300;

    public static Activity Full(InterviewTurn turn) => Plain(ChoiceMessage.Buttons(
        $"{turn.Texts.ReviewIntro}\n\n{Answers(turn)}{turn.Texts.ReviewOutro}",
        turn.Kit.Button(Command.Submit),
        turn.Kit.Button(Command.Change),
        turn.Kit.Button(Command.Pause)));

    public static Activity SoFar(InterviewTurn turn) =>
        Plain(MessageFactory.Text(turn.Interview.Answers.Count == 0 ? turn.Texts.NoAnswersYet : Answers(turn).TrimEnd()));

    private static Activity Plain(Activity message)
    {
        message.TextFormat = TextFormatTypes.Plain;
        return message;
    }

    private static string Answers(InterviewTurn turn)
    {
        var list = new StringBuilder();
        foreach (var question in turn.Open.Plan.Questions)
        {
            if (turn.Interview.AnswerTo(question.Id) is { } answer)
            {
                list.Append(turn.Open.Plan.NumberOf(question)).Append(". ").Append(question.Text).Append('\n')
                    .Append("→ ").Append(PlainText.Shorten(AnswerText.Of(question, answer, turn.Texts), LongestShown)).Append("\n\n");
            }
        }

        return list.ToString();
    }
}
