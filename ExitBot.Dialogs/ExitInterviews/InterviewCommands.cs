using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.ExitInterviews.Analysis;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;
using ExitBot.Dialogs.LanguageModel;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>What each command does in an interview.</summary>
internal static class InterviewCommands
{
    /// <summary>Null: no command at this point.</summary>
    public static Task<Next?> HearAsync(InterviewTurn turn, CommandCall call, CancellationToken cancellationToken) => call.Command switch
    {
        Command.Language => SayAndAskAsync(turn, turn.Languages, cancellationToken),
        Command.Help => SayAndAskAsync(turn, turn.Texts.Help, cancellationToken),
        Command.Person => SayAndAskAsync(turn, turn.Kit.Person, cancellationToken),
        Command.Resume => Then(Next.Ask),
        Command.Menu => PauseAsync(turn, Next.LeaveToMenu, cancellationToken),
        Command.Pause => PauseAsync(turn, Next.Leave, cancellationToken),
        Command.Stop when SaysHowTheyLeave(turn) => Task.FromResult<Next?>(null),
        Command.Stop => StopAsync(turn, cancellationToken),
        Command.DeleteData or Command.DeleteAll => ConfirmAsync(turn, Command.DeleteData, cancellationToken),
        _ when turn.Interview.Stage == InterviewStage.Consent => SayAndAskAsync(turn, turn.Texts.ConsentFirst, cancellationToken),
        _ when InterviewGate.IsElsewhere(turn) => CatchUpAsync(turn, cancellationToken),
        Command.StartOver => ConfirmAsync(turn, Command.StartOver, cancellationToken),
        Command.Back => BackAsync(turn, cancellationToken),
        Command.Change => ChangeAsync(turn, call.Rest, cancellationToken),
        Command.Review => ReviewAsync(turn, cancellationToken),
        Command.Submit => SubmitAsync(turn, cancellationToken),
        Command.Skip when turn.Interview.Stage == InterviewStage.Attribution => AttributionReply.SkipAsync(turn, cancellationToken),
        Command.Skip or Command.Keep when turn.Interview.Stage is InterviewStage.Question or InterviewStage.Profile or InterviewStage.FollowUp =>
            MoveOnAsync(turn, call.Command, cancellationToken),
        _ => Task.FromResult<Next?>(null),
    };

    // "Quit", asked whether they quit.
    private static bool SaysHowTheyLeave(InterviewTurn turn) => turn.Interview.Stage == InterviewStage.Profile
        && turn.Interview.CurrentQuestionId == WireName.Of(ProfileField.ExitType)
        && ProfileReader.Read(ProfileField.ExitType, turn.Heard.Text ?? "", turn.Open.Today, turn.Interview.Language) is ProfileReading.Read;

    private static Task<Next?> Then(Next next) => Task.FromResult<Next?>(next);

    private static async Task<Next?> SayAndAskAsync(InterviewTurn turn, string text, CancellationToken cancellationToken)
    {
        await turn.SayAsync(text, cancellationToken);

        // A review is long, and its card goes on working: what was said stays in sight below it.
        var reviewIsInSight = turn.Interview.Stage == InterviewStage.Review && turn.IsAskedHere;
        return reviewIsInSight ? Next.Wait : Next.Ask;
    }

    private static async Task<Next?> ConfirmAsync(InterviewTurn turn, Command command, CancellationToken cancellationToken) =>
        await Confirmation.AskAsync(turn, command, cancellationToken);

    private static async Task<Next?> CatchUpAsync(InterviewTurn turn, CancellationToken cancellationToken) =>
        await InterviewGate.CatchUpAsync(turn, cancellationToken);

    private static async Task<Next?> PauseAsync(InterviewTurn turn, Next next, CancellationToken cancellationToken)
    {
        turn.Open.Pause();
        await turn.SayAsync(turn.Texts.Paused, cancellationToken);
        return next;
    }

    private static async Task<Next?> StopAsync(InterviewTurn turn, CancellationToken cancellationToken)
    {
        turn.Open.Stop();
        await turn.SayAsync(turn.Interview.IsOpen ? turn.Texts.Stopped : turn.Texts.ConsentDeclined, cancellationToken);
        return Next.Leave;
    }

    private static async Task<Next?> MoveOnAsync(InterviewTurn turn, Command command, CancellationToken cancellationToken)
    {
        var question = turn.Interview.Stage == InterviewStage.Question ? turn.Open.Plan.Current(turn.Interview) : null;
        var field = turn.Interview.Stage == InterviewStage.Profile ? WireName.Parse<ProfileField>(turn.Interview.CurrentQuestionId!) : (ProfileField?)null;
        if (command == Command.Skip && question is not null && turn.Progress is { Guess: not null, GuessedFrom: { } said })
        {
            // What is skipped is our question whether they meant it, not what they said.
            return await QuestionReply.KeepAsSaidAsync(turn, question, said, cancellationToken);
        }

        if (command == Command.Skip)
        {
            turn.Open.Skip();
        }
        else
        {
            turn.Open.KeepAnswer();
        }

        if (question is not null)
        {
            await AnsweredCardUpdate.ReplaceAsync(turn, question, cancellationToken);
        }
        else if (field is { } about)
        {
            await AnsweredCardUpdate.ReplaceAsync(turn, about, cancellationToken);
        }

        return Next.Ask;
    }

    private static async Task<Next?> BackAsync(InterviewTurn turn, CancellationToken cancellationToken) =>
        turn.Open.GoBack() ? Next.Ask : await SayAndAskAsync(turn, turn.Texts.NothingBefore, cancellationToken);

    private static async Task<Next?> ChangeAsync(InterviewTurn turn, string? reference, CancellationToken cancellationToken)
    {
        var plan = turn.Open.Plan;
        if (!int.TryParse(reference, out var number) || plan.ByNumber(turn.Interview, number) is not { } question)
        {
            return await SayAndAskAsync(turn, turn.Texts.ChangeWhich.With(("total", plan.Total(turn.Interview))), cancellationToken);
        }

        return turn.Open.Change(question)
            ? Next.Ask
            : await SayAndAskAsync(turn, turn.Texts.NotAnsweredYet.With(("number", number)), cancellationToken);
    }

    private static async Task<Next?> ReviewAsync(InterviewTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Open.QuestionsLeft == 0)
        {
            turn.Open.KeepAnswer();
            return Next.Ask;
        }

        await turn.Context.SendActivityAsync(ReviewMessage.SoFar(turn), cancellationToken);
        return Next.Ask;
    }

    private static async Task<Next?> SubmitAsync(InterviewTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Interview is { Stage: InterviewStage.Question or InterviewStage.FollowUp, EarlyEndOffered: true } && turn.Open.QuestionsLeft > 0)
        {
            turn.Open.EndEarly();
            return Next.Ask;
        }

        if (turn.Interview.Stage != InterviewStage.Review && turn.Open.QuestionsLeft == 0)
        {
            turn.Open.KeepAnswer();
            return Next.Ask;
        }

        if (turn.Open.QuestionsLeft == 0)
        {
            turn.Service.Consider(await turn.Context.Service<AnswersModel>().ReadAsync(ModelWork.In(turn.Context), turn.Interview, cancellationToken));
        }

        switch (turn.Open.Submit())
        {
            case SubmitOutcome.QuestionsLeft left:
                if (turn.Interview.Stage == InterviewStage.Review)
                {
                    // A release with more questions came in between.
                    turn.Open.KeepAnswer();
                }

                return await SayAndAskAsync(turn, turn.Texts.QuestionsLeft.With(("count", left.Count)), cancellationToken);
            default:
                await HandedIn.SayAsync(turn, cancellationToken);
                return Next.Leave;
        }
    }
}
