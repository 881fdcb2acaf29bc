using ExitBot.Dialogs.Conversations.Dates;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>Hears the answer to a question about the person or the job.</summary>
internal static class ProfileReply
{
    public static async Task<Next> HearAsync(InterviewTurn turn, CancellationToken cancellationToken)
    {
        if (InterviewGate.IsElsewhere(turn))
        {
            return await InterviewGate.CatchUpAsync(turn, cancellationToken);
        }

        var field = WireName.Parse<ProfileField>(turn.Interview.CurrentQuestionId!);
        var said = turn.Heard.Card?.Answer ?? turn.Heard.Text ?? "";
        var reading = ProfileReader.Read(field, said, turn.Open.Today, turn.Interview.Language, DateOrders.Of(turn.Context.Activity.Locale, turn.Interview.Language));
        if (reading is not ProfileReading.Read && UnclearWords.AreRepeated(turn, said))
        {
            turn.Open.Skip();
            await turn.SayAsync(turn.Texts.LeftEmpty, cancellationToken);
            return Next.Ask;
        }

        UnclearWords.Remember(turn, said);
        switch (turn.Open.Answer(field, reading))
        {
            case ProfileOutcome.Taken taken:
                await AnsweredCardUpdate.ReplaceAsync(turn, field, cancellationToken);
                await SayBackAsync(turn, taken, cancellationToken);
                break;
            case ProfileOutcome.NotUnderstood:
                await turn.SayAsync(turn.Texts.Profile[field].Unclear, cancellationToken);
                break;
            case ProfileOutcome.Unlikely:
                await turn.SayAsync(turn.Texts.Profile[field].Unlikely ?? turn.Texts.Profile[field].Unclear, cancellationToken);
                break;
        }

        return Next.Ask;
    }

    private static Task SayBackAsync(InterviewTurn turn, ProfileOutcome.Taken taken, CancellationToken cancellationToken) => taken.Literal
        ? Task.CompletedTask
        : turn.SayAsync(turn.Texts.Noted.With(("answer", ProfileText.Of(turn, taken.Field))), cancellationToken);
}
