using ExitBot.Dialogs.DialogKit;
using Microsoft.Bot.Schema;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>The follow-up that is being asked, in the words it was first asked in. It has no place among the questions.</summary>
internal static class FollowUpMessage
{
    public static Activity Of(InterviewTurn turn) => QuickReplies.Under(turn.Interview.PendingFollowUp!.Asked, turn.Kit.Button(Command.Skip));
}
