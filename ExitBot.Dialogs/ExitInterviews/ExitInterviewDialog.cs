using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.ExitInterviews.Domain;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>
/// Asks one question per turn. It only talks: the record says where the interview stands and its rules say what follows.
/// Begun with <see cref="Command.DeleteData"/> it asks for that confirmation instead.
/// </summary>
public sealed class ExitInterviewDialog : InterruptibleDialog
{
    // Options of the waterfall; they lie in bot state.
    private const string AlreadyAsked = "asked";

    private readonly TextCatalog<ExitInterviewTexts> _texts;
    private readonly TextCatalog<DialogKitTexts> _kit;
    private readonly LanguageRequest _languageRequest;

    public ExitInterviewDialog(
        CommandRecognizer commands, LanguageRequest languageRequest, TextCatalog<ExitInterviewTexts> texts, TextCatalog<DialogKitTexts> kit)
        : base(nameof(ExitInterviewDialog), commands)
    {
        _texts = texts;
        _kit = kit;
        _languageRequest = languageRequest;
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskAsync, ListenAsync]));
        InitialDialogId = nameof(WaterfallDialog);
    }

    protected override async Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default)
    {
        var opening = new InterviewOpening(innerDc, _texts);
        var next = innerDc.Context.IsGroup() ? opening.RefuseGroupAsync(cancellationToken)
            : options is Command.DeleteData ? opening.DeleteAsync(_kit, cancellationToken)
            : opening.BeginAsync(cancellationToken);
        return await FollowAsync(innerDc, await next, cancellationToken);
    }

    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        if (await TurnAsync(innerDc.Context, innerDc.Component(), cancellationToken) is not { } turn)
        {
            // Handed in elsewhere to be pooled: nothing is left that would tell when.
            await innerDc.Context.SendActivityAsync(MessageFactory.Text(_texts.For(innerDc.Context.Language()).Ended), cancellationToken);
            return await innerDc.EndDialogAsync(ExitInterviewEnding.Left, cancellationToken);
        }

        if (await GoOverAsync(turn, cancellationToken) is { } asked)
        {
            return await FollowAsync(innerDc, asked, cancellationToken);
        }

        turn = (await TurnAsync(innerDc.Context, innerDc.Component(), cancellationToken))!;
        return await InterviewGate.HearAsync(turn, cancellationToken) is { } next
            ? await FollowAsync(innerDc, next, cancellationToken)
            : await base.OnContinueDialogAsync(innerDc, cancellationToken);
    }

    protected override async Task<DialogTurnResult?> OnCommandAsync(DialogContext innerDc, CommandCall command, CancellationToken cancellationToken)
    {
        var turn = await TurnAsync(innerDc.Context, innerDc.Component(), cancellationToken);
        return await InterviewCommands.HearAsync(turn!, command, cancellationToken) is { } next
            ? await FollowAsync(innerDc, next, cancellationToken)
            : null;
    }

    protected override async Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        if (await TurnAsync(turnContext, instance, cancellationToken) is { } turn)
        {
            await InterviewAsking.AskAgainAsync(turn, cancellationToken);
        }
    }

    private async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Options is not AlreadyAsked)
        {
            var turn = await TurnAsync(step.Context, step.Component(), cancellationToken);
            await InterviewAsking.AskAsync(turn!, cancellationToken);
        }

        return EndOfTurn;
    }

    private async Task<DialogTurnResult> ListenAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = (await TurnAsync(step.Context, step.Component(), cancellationToken))!;
        var next = await BurstReply.HearAsync(turn, cancellationToken) ?? turn.Interview.Stage switch
        {
            InterviewStage.Consent => await ConsentReply.HearAsync(turn, cancellationToken),
            InterviewStage.Attribution => await AttributionReply.HearAsync(turn, cancellationToken),
            InterviewStage.Profile => await ProfileReply.HearAsync(turn, cancellationToken),
            InterviewStage.Question => await QuestionReply.HearAsync(turn, cancellationToken),
            InterviewStage.FollowUp => await FollowUpReply.HearAsync(turn, cancellationToken),
            _ => await ReviewReply.HearAsync(turn, cancellationToken),
        };
        return next == Next.Wait
            ? await step.ReplaceDialogAsync(InitialDialogId, AlreadyAsked, cancellationToken)
            : await FollowAsync(step, next, cancellationToken);
    }

    private Task<DialogTurnResult> FollowAsync(DialogContext dialog, Next next, CancellationToken cancellationToken) => next switch
    {
        Next.Ask => dialog.ReplaceDialogAsync(InitialDialogId, options: null, cancellationToken),
        Next.Wait => Task.FromResult(EndOfTurn),
        Next.Leave => dialog.EndDialogAsync(ExitInterviewEnding.Left, cancellationToken),
        _ => dialog.EndDialogAsync(ExitInterviewEnding.MenuWanted, cancellationToken),
    };

    /// <summary>Null: the message still has to be heard, in whichever language.</summary>
    private async Task<Next?> GoOverAsync(InterviewTurn turn, CancellationToken cancellationToken)
    {
        var isChosen = await ConversationLanguage.IsChosenAsync(turn.Context, cancellationToken);
        return turn.Interview.IsOpen
            && LanguageReply.In(turn, _languageRequest, Commands, isChosen) is { } change
            && !await LanguageReply.GoOverAsync(turn, change, _kit.For(change.Language), cancellationToken)
                ? Next.Ask
                : null;
    }

    private async Task<InterviewTurn?> TurnAsync(ITurnContext context, DialogInstance component, CancellationToken cancellationToken)
    {
        var id = new InterviewId(component.Progress<Progress>().InterviewId);
        return await context.Service<ExitInterviewService>().FindAsync(id, cancellationToken) is { } open
            ? new InterviewTurn(context, component, open, _texts.For(open.Interview.Language), _kit.For(open.Interview.Language), Commands)
            {
                TextsInEveryLanguage = _texts.InEveryLanguage(open.Interview.Language),
                Languages = _kit.For(open.Interview.Language).Languages.With(("languages", _texts.LanguageNames)),
            }
            : null;
    }
}
