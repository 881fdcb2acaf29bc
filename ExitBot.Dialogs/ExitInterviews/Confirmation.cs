using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.People;
using Microsoft.Bot.Schema;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>What throws something away is asked once more, and only a clear yes counts.</summary>
internal static class Confirmation
{
    public static Activity Ask(string text, DialogKitTexts kit) =>
        QuickReplies.Under(text, new Choice(kit.YesTitle, kit.Yes[0]), new Choice(kit.NoTitle, kit.No[0]));

    public static async Task<Next> AskAsync(InterviewTurn turn, Command confirming, CancellationToken cancellationToken)
    {
        turn.Progress = turn.Progress with { Confirming = confirming };
        var text = confirming == Command.DeleteData ? turn.Texts.DeleteAsk : turn.Texts.StartOverAsk;
        await turn.Context.SendActivityAsync(Ask(text, turn.Kit), cancellationToken);
        return Next.Wait;
    }

    /// <summary>Null: it was neither yes nor no, nothing was thrown away, and what was said still has to be heard.</summary>
    public static async Task<Next?> HearAsync(InterviewTurn turn, CancellationToken cancellationToken)
    {
        var deleting = turn.Progress.Confirming == Command.DeleteData;
        turn.Progress = turn.Progress with { Confirming = null };

        if (turn.YesOrNo == true)
        {
            return deleting ? await DeleteAsync(turn, cancellationToken) : await StartOverAsync(turn, cancellationToken);
        }

        await turn.SayAsync(deleting ? turn.Texts.DeleteKept : turn.Texts.StartOverKept, cancellationToken);
        var nothingElseGoesOn = turn.Progress.Asked is null;
        return nothingElseGoesOn ? Next.Leave : turn.YesOrNo == false ? Next.Ask : null;
    }

    private static async Task<Next> DeleteAsync(InterviewTurn turn, CancellationToken cancellationToken)
    {
        var activity = turn.Context.Activity;
        var receipt = await turn.Context.Service<IPersonForgetting>().StageAsync(turn.Context.Person().Key, activity.ChannelId, activity.Conversation.Id, cancellationToken);
        turn.Open.Discard();
        await turn.SayAsync(turn.Texts.DeletedFor(receipt, hadInterview: true), cancellationToken);
        return Next.Leave;
    }

    private static async Task<Next> StartOverAsync(InterviewTurn turn, CancellationToken cancellationToken)
    {
        turn.Open.StartOver();
        await turn.SayAsync(turn.Texts.StartOverDone, cancellationToken);
        return Next.Ask;
    }
}
