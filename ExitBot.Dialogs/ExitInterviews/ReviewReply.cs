using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>At the review, beside commands: how the answers go to HR, and what was noted about the person, by its name in the list.</summary>
internal static class ReviewReply
{
    public static async Task<Next> HearAsync(InterviewTurn turn, CancellationToken cancellationToken)
    {
        if (InterviewGate.IsElsewhere(turn))
        {
            return await InterviewGate.CatchUpAsync(turn, cancellationToken);
        }

        if (AttributionReply.In(turn) is { } attribution)
        {
            turn.Open.Choose(attribution);
            return Next.Ask;
        }

        if (FieldToChange(turn) is { } field)
        {
            turn.Open.Change(field);
            return Next.Ask;
        }

        await turn.SayAsync(turn.Texts.ReviewUnclear, cancellationToken);
        return Next.Wait;
    }

    private static ProfileField? FieldToChange(InterviewTurn turn)
    {
        var said = turn.Heard.Text is { } text ? PlainText.Words(text) : "";
        return turn.Kit.Commands[Command.Change]
            .Where(change => said.StartsWith(change + " ", StringComparison.Ordinal))
            .SelectMany(change => turn.Texts.Profile.Where(field => said[(change.Length + 1)..].EndsWith(PlainText.Words(field.Value.Title), StringComparison.Ordinal)))
            .Select(field => (ProfileField?)field.Key)
            .FirstOrDefault();
    }
}
