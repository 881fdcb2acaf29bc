using ExitBot.Dialogs.DialogKit;
using Microsoft.Bot.Schema;

namespace ExitBot.Dialogs.ExitInterviews;

internal static class ConsentMessage
{
    public static Activity Of(InterviewTurn turn) => ChoiceMessage.Buttons(
        turn.Interview.UnclearConsents == 0 ? turn.Texts.Consent : turn.Texts.ConsentUnclear,
        new Choice(turn.Texts.ConsentYes, turn.Kit.Yes[0]),
        new Choice(turn.Texts.ConsentNo, turn.Kit.No[0]));
}
