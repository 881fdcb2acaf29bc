using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.Escalations;
using ExitBot.Dialogs.ExitInterviews;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.OffboardingChecklists;
using ExitBot.Dialogs.PolicyQuestions;
using ExitBot.Dialogs.WhatsAppTemplates;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ExitBot.Dialogs.Routing;

/// <summary>Decides who answers: the dialog that is running, a capability that was named, or the menu.</summary>
public sealed class RootDialog : ComponentDialog
{
    private readonly Menu _menu;
    private readonly CommandRecognizer _commands;
    private readonly MenuLanguage _language;
    private readonly TextCatalog<DialogKitTexts> _kit;
    private readonly RedFlagListener _redFlags;
    private readonly ChecklistRemark _remarks;
    private readonly PolicyListener _policies;

    public RootDialog(ExitInterviewDialog exitInterview, DeleteDataDialog deleteData, TemplateBuilderDialog templates, ChecklistDialog checklist, ChecklistRemark remarks, RedFlagListener redFlags, PolicyListener policies, Menu menu, CommandRecognizer commands, MenuLanguage language, TextCatalog<DialogKitTexts> kit)
        : base(nameof(RootDialog))
    {
        _redFlags = redFlags;
        _remarks = remarks;
        _policies = policies;
        _menu = menu;
        _commands = commands;
        _language = language;
        _kit = kit;
        AddDialog(exitInterview);
        AddDialog(deleteData);
        AddDialog(templates);
        AddDialog(checklist);
    }

    protected override async Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default)
    {
        if (await RefusedFiles.HearAsync(innerDc.Context, _kit, cancellationToken))
        {
            await _menu.ShowAsync(innerDc.Context, before: null, cancellationToken);
            return await innerDc.EndDialogAsync(result: null, cancellationToken);
        }

        var disclosure = await ListenAsync(innerDc, cancellationToken);
        if (disclosure == Disclosure.None)
        {
            return await RouteAsync(innerDc, Heard.In(innerDc.Context), cancellationToken);
        }

        await AnswerBesideAsync(innerDc, disclosure, cancellationToken);
        return await innerDc.EndDialogAsync(result: null, cancellationToken);
    }

    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        var context = innerDc.Context;
        if (await RefusedFiles.HearAsync(context, _kit, cancellationToken))
        {
            await innerDc.RepromptDialogAsync(cancellationToken);
            return EndOfTurn;
        }

        var disclosure = await ListenAsync(innerDc, cancellationToken);
        if (disclosure != Disclosure.None)
        {
            await AnswerBesideAsync(innerDc, disclosure, cancellationToken);
            if (disclosure is Disclosure.Answered or Disclosure.Added)
            {
                await innerDc.RepromptDialogAsync(cancellationToken);
            }

            return EndOfTurn;
        }

        if (_menu.DestinationNamed(context, Heard.In(context).Text) is { } destination)
        {
            return await SwitchAsync(innerDc, destination, cancellationToken);
        }

        var text = Heard.In(context).Text;
        var isAtList = innerDc.ActiveDialog?.Id == nameof(ChecklistDialog);
        var isElsewhere = isAtList ? !_remarks.IsCommand(context, text) && await HearPolicyAsync(innerDc, cancellationToken)
            : await _remarks.HearAsync(context, text, innerDc.ActiveDialog?.Id == nameof(ExitInterviewDialog), cancellationToken) || await HearPolicyAsync(innerDc, cancellationToken);
        if (isElsewhere)
        {
            await innerDc.RepromptDialogAsync(cancellationToken);
            return EndOfTurn;
        }

        var result = await base.OnContinueDialogAsync(innerDc, cancellationToken);
        return result.Result is ChecklistEnding.DeleteData or TemplateEnding.DeleteData
            ? await DeleteDataAsync(innerDc, cancellationToken)
            : await ShowMenuIfWantedAsync(result, context, cancellationToken);
    }

    /// <summary>Whatever is running: nobody's flow is so important that a cry for help waits for it.</summary>
    private async Task<Disclosure> ListenAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        var context = innerDc.Context;
        var heard = Heard.In(context);
        var text = heard.Card?.Answer ?? heard.Text;
        var interview = await InterviewOfConversation.FindAsync(context, cancellationToken);
        var disclosure = await _redFlags.HearAsync(
            context,
            text,
            interview is null ? null : (interview.Interview.Id.Value, interview.Interview.Turns + 1),
            leadsOn: _menu.DestinationNamed(context, text) is not null,
            cancellationToken);
        if (innerDc.ActiveDialog?.Id == nameof(ExitInterviewDialog) && interview is { Interview.IsOpen: true })
        {
            DisclosedAnswer.Keep(interview, text, disclosure);
        }

        return disclosure;
    }

    /// <summary>"My boss groped me, how do I report harassment?" is a case and a question: it has its case, and the answer of the documents where they have one.</summary>
    private async Task AnswerBesideAsync(DialogContext innerDc, Disclosure disclosure, CancellationToken cancellationToken)
    {
        if (disclosure == Disclosure.Answered)
        {
            await HearPolicyAsync(innerDc, PolicyMoment.Words, cancellationToken);
        }
    }

    /// <summary>In the middle of anything: answered, and what was pending is asked again.</summary>
    private async Task<bool> HearPolicyAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        var interview = await InterviewOfConversation.FindAsync(innerDc.Context, cancellationToken);
        var moment = innerDc.ActiveDialog?.Id switch
        {
            null => PolicyMoment.Idle,
            nameof(ExitInterviewDialog) when interview is null || !WaitsForWords(interview) => PolicyMoment.Choice,
            _ => PolicyMoment.Words,
        };
        return await HearPolicyAsync(innerDc, moment, cancellationToken);
    }

    private async Task<bool> HearPolicyAsync(DialogContext innerDc, PolicyMoment moment, CancellationToken cancellationToken)
    {
        var interview = await InterviewOfConversation.FindAsync(innerDc.Context, cancellationToken);
        var mayKeepWords = interview is null || interview.Interview.Consent is { Given: true };
        return await _policies.HearAsync(innerDc.Context, Heard.In(innerDc.Context), moment, mayKeepWords, cancellationToken);
    }

    private static bool WaitsForWords(OpenInterview open) => open.Interview is { Status: InterviewStatus.InProgress } interview
        && (interview.Stage == InterviewStage.FollowUp || (interview.Stage == InterviewStage.Question && open.Plan.CurrentKind(interview) == QuestionKind.Open));

    /// <summary>Out of anything but an interview: drafts and lists are kept, and a question that was not answered is off. An interview is paused by a word of its own, so that nobody leaves it by accident; the checklist is shown in the middle of it.</summary>
    private async Task<DialogTurnResult> SwitchAsync(DialogContext innerDc, Destination destination, CancellationToken cancellationToken)
    {
        if (destination == Destination.Policy)
        {
            await _policies.InviteAsync(innerDc.Context, PolicyMoment.Choice, cancellationToken);
            await innerDc.RepromptDialogAsync(cancellationToken);
            return EndOfTurn;
        }

        var (wanted, running) = (DialogOf(destination), innerDc.ActiveDialog?.Id);
        if (wanted != running && running != nameof(ExitInterviewDialog))
        {
            await innerDc.CancelAllDialogsAsync(cancellationToken);
            await TemplateOfConversation.LeaveAsync(innerDc.Context, cancellationToken);
            await ChecklistOfConversation.LeaveAsync(innerDc.Context, cancellationToken);
            return await innerDc.BeginDialogAsync(wanted, options: null, cancellationToken);
        }

        if (destination == Destination.Checklist && wanted != running)
        {
            await _remarks.ShowAsync(innerDc.Context, cancellationToken);
        }
        else if (wanted != running)
        {
            var texts = _menu.TextsFor(innerDc.Context);
            await SayAsync(innerDc.Context, texts.OneAtATime.With(("title", texts.Titles[destination])), cancellationToken);
        }

        await innerDc.RepromptDialogAsync(cancellationToken);
        return EndOfTurn;
    }

    /// <summary>Of those that have a dialog: policy questions have none.</summary>
    private static string DialogOf(Destination destination) => destination switch
    {
        Destination.WhatsappTemplate => nameof(TemplateBuilderDialog),
        Destination.Checklist => nameof(ChecklistDialog),
        _ => nameof(ExitInterviewDialog),
    };

    private async Task<DialogTurnResult> RouteAsync(DialogContext innerDc, Heard heard, CancellationToken cancellationToken)
    {
        var context = innerDc.Context;
        if (heard.Card is not null)
        {
            if (await HearPolicyAsync(innerDc, cancellationToken))
            {
                return await innerDc.EndDialogAsync(result: null, cancellationToken);
            }

            await _menu.ShowAsync(context, _kit.For(context.Language()).OldCard, cancellationToken);
            return await innerDc.EndDialogAsync(result: null, cancellationToken);
        }

        var text = heard.Text;
        if (await _language.HearAsync(context, text, cancellationToken))
        {
            return await innerDc.EndDialogAsync(result: null, cancellationToken);
        }

        var destination = _menu.DestinationIn(context, text);
        if (destination == Destination.Policy)
        {
            await TemplateOfConversation.LeaveAsync(context, cancellationToken);
            await _policies.InviteAsync(context, PolicyMoment.Idle, cancellationToken);
            return await innerDc.EndDialogAsync(result: null, cancellationToken);
        }

        var command = _commands.Recognize(text, context.Language())?.Command;
        var turnsToList = destination is null && command is null && _remarks.BeginsTalk(context, text);
        if (destination is null && !turnsToList && await HearPolicyAsync(innerDc, cancellationToken))
        {
            return await innerDc.EndDialogAsync(result: null, cancellationToken);
        }

        if (destination is null && command is Command.DeleteData or Command.DeleteAll)
        {
            await PolicyOfConversation.LeaveAsync(context, cancellationToken);
            await TemplateOfConversation.LeaveAsync(context, cancellationToken);
            return await DeleteDataAsync(innerDc, cancellationToken);
        }

        var wantsInterview = destination == Destination.ExitInterview
            || (command == Command.Resume && await Menu.HasOpenInterviewAsync(context, cancellationToken));
        if (wantsInterview)
        {
            await PolicyOfConversation.LeaveAsync(context, cancellationToken);
            await TemplateOfConversation.LeaveAsync(context, cancellationToken);
            return await innerDc.BeginDialogAsync(nameof(ExitInterviewDialog), command, cancellationToken);
        }

        if (destination == Destination.WhatsappTemplate || (destination is null && command is null && _menu.IsAboutTemplates(context, text)))
        {
            await PolicyOfConversation.LeaveAsync(context, cancellationToken);
            var said = destination is null ? text : null;
            return await ShowMenuIfWantedAsync(await innerDc.BeginDialogAsync(nameof(TemplateBuilderDialog), said, cancellationToken), context, cancellationToken);
        }

        if (destination == Destination.Checklist || turnsToList)
        {
            await PolicyOfConversation.LeaveAsync(context, cancellationToken);
            await TemplateOfConversation.LeaveAsync(context, cancellationToken);
            return await ShowMenuIfWantedAsync(
                await innerDc.BeginDialogAsync(nameof(ChecklistDialog), turnsToList ? text : null, cancellationToken), context, cancellationToken);
        }

        await AnswerAsync(context, text, command, cancellationToken);
        return await innerDc.EndDialogAsync(result: null, cancellationToken);
    }

    /// <summary>Groups and unfinished interviews are the interview's; everything else of a person has a question of its own.</summary>
    private static async Task<DialogTurnResult> DeleteDataAsync(DialogContext innerDc, CancellationToken cancellationToken) =>
        innerDc.Context.IsGroup() || await Menu.HasOpenInterviewAsync(innerDc.Context, cancellationToken)
            ? await innerDc.BeginDialogAsync(nameof(ExitInterviewDialog), Command.DeleteData, cancellationToken)
            : await innerDc.BeginDialogAsync(nameof(DeleteDataDialog), options: null, cancellationToken);

    private Task AnswerAsync(ITurnContext context, string? text, Command? command, CancellationToken cancellationToken)
    {
        var texts = _menu.TextsFor(context);
        return command switch
        {
            Command.Help => _menu.ShowAsync(context, texts.Help, cancellationToken),
            Command.Person => SayAsync(context, _kit.For(context.Language()).Person, cancellationToken),
            Command.Language => SayAsync(context, _kit.For(context.Language()).Languages.With(("languages", _kit.LanguageNames)), cancellationToken),
            Command.Menu => _menu.ShowAsync(context, before: null, cancellationToken),
            not null => _menu.ShowAsync(context, texts.NothingRunning, cancellationToken),
            _ when _menu.IsHello(text) => _menu.GreetAsync(context, cancellationToken),
            _ => _menu.ShowAsync(context, texts.NotUnderstood, cancellationToken),
        };
    }

    private async Task<DialogTurnResult> ShowMenuIfWantedAsync(DialogTurnResult result, ITurnContext context, CancellationToken cancellationToken)
    {
        if (result.Result is ExitInterviewEnding.MenuWanted or TemplateEnding.MenuWanted or ChecklistEnding.MenuWanted)
        {
            await _menu.ShowAsync(context, before: null, cancellationToken);
        }

        return result;
    }

    private static Task<ResourceResponse> SayAsync(ITurnContext context, string text, CancellationToken cancellationToken) =>
        context.SendActivityAsync(MessageFactory.Text(text), cancellationToken);
}
