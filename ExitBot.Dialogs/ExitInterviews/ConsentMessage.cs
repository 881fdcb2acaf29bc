using ExitBot.Dialogs.DialogKit;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>What one agrees to, and then the question. Apart, because many clients show no formatting above buttons.</summary>
internal static class ConsentMessage
{
    public static Activity[] Of(InterviewTurn turn, bool isAskedAgain)
    {
        var question = QuickReplies.Under(
            turn.Interview.UnclearConsents == 0 ? turn.Texts.ConsentAsk : turn.Texts.ConsentUnclear,
            new Choice(turn.Texts.ConsentYes, turn.Kit.Yes[0]),
            new Choice(turn.Texts.ConsentNo, turn.Kit.No[0]));
        return isAskedAgain ? [question] : [Markdown(TextOf(turn)), question];
    }

    private static string TextOf(InterviewTurn turn)
    {
        var kept = turn.Context.Service<KeepingTimes>();
        return turn.Texts.Consent.With(("record_months", kept.RecordMonths), ("transcript_days", kept.TranscriptDays), ("register_months", kept.RegisterMonths));
    }

    private static Activity Markdown(string text)
    {
        var message = MessageFactory.Text(text);
        message.TextFormat = TextFormatTypes.Markdown;
        return message;
    }
}
