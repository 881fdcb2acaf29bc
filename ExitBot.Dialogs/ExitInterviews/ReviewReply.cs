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

    // "Change department"; Hindi says it the other way round.
    private static ProfileField? FieldToChange(InterviewTurn turn)
    {
        var said = turn.Heard.Text is { } text ? PlainText.Words(text) : "";
        return turn.Kit.Commands[Command.Change].Select(OwnText.Words)
            .Select(change => said.StartsWith(change, StringComparison.Ordinal) ? said[change.Length..] : said.EndsWith(change, StringComparison.Ordinal) ? said[..^change.Length] : "")
            .Select(rest => FieldNamed(rest.Trim(), turn))
            .FirstOrDefault(field => field is not null);
    }

    private static ProfileField? FieldNamed(string name, InterviewTurn turn) => turn.TextsInEveryLanguage.SelectMany(texts => texts.Profile)
        .Where(field => name.EndsWith(OwnText.Words(field.Value.Title), StringComparison.Ordinal))
        .Select(field => (ProfileField?)field.Key)
        .FirstOrDefault();
}
