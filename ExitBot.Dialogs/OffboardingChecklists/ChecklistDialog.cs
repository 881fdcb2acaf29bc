using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.OffboardingChecklists.Understanding;
using ExitBot.Dialogs.People;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.Options;

namespace ExitBot.Dialogs.OffboardingChecklists;

/// <summary>Keeps one person's list by conversation. It only talks: the desk does what was said, and the list says what there is.</summary>
public sealed class ChecklistDialog : ComponentDialog
{
    private readonly TextCatalog<ChecklistTexts> _texts;
    private readonly TextCatalog<DialogKitTexts> _kit;
    private readonly LanguageRequest _languages;
    private readonly CommandRecognizer _commands;
    private readonly ChecklistReply _reply;
    private readonly IOptions<ChecklistOptions> _options;
    private readonly TimeProvider _clock;

    public ChecklistDialog(
        CommandRecognizer commands, LanguageRequest languages, ChecklistModel model, TextCatalog<ChecklistTexts> texts, TextCatalog<DialogKitTexts> kit, IOptions<ChecklistOptions> options, TimeProvider clock)
        : base(nameof(ChecklistDialog)) =>
        (_commands, _languages, _texts, _kit, _options, _clock, _reply) = (commands, languages, texts, kit, options, clock, new ChecklistReply(commands, model));

    protected override async Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default)
    {
        var context = innerDc.Context;
        if (context.IsGroup())
        {
            await context.SendActivityAsync(MessageFactory.Text(_texts.For(context.Language()).NotInGroups), cancellationToken);
            return await innerDc.EndDialogAsync(ChecklistEnding.Left, cancellationToken);
        }

        var service = context.Service<ChecklistService>();
        var isNew = await service.FindAsync(context.Person().Key, cancellationToken) is not { List.HasTemplates: true };
        var open = await service.OpenAsync(context.Person().Key, context.Language(), cancellationToken);
        innerDc.Component().KeepProgress(new ChecklistProgress());
        await ChecklistOfConversation.EnterAsync(context, cancellationToken);
        var turn = TurnOf(context, innerDc.Component(), open);
        if (options is string)
        {
            var next = await _reply.HearAsync(turn, cancellationToken);
            if (next == ChecklistNext.Wait && isNew)
            {
                await AskLastDayAsync(turn, cancellationToken);
            }

            return await FollowAsync(innerDc, next, cancellationToken);
        }

        if (open.List.LastDay is null && isNew)
        {
            await turn.SayAsync(turn.Texts.Intro, cancellationToken);
        }
        else
        {
            await ChecklistAnswer.ShowAsync(turn, ListScope.Open, owner: null, cancellationToken, isNew ? turn.Texts.Intro : null);
        }

        await AskLastDayAsync(turn, cancellationToken);
        return EndOfTurn;
    }

    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        var context = innerDc.Context;
        if (await GoOverAsync(innerDc, cancellationToken))
        {
            return EndOfTurn;
        }

        return await OpenAsync(context, innerDc.Component(), cancellationToken) is { } turn
            ? await FollowAsync(innerDc, await _reply.HearAsync(turn, cancellationToken), cancellationToken)
            : await LeaveAsync(innerDc, ChecklistEnding.Left, cancellationToken);
    }

    protected override async Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        if (await OpenAsync(turnContext, instance, cancellationToken) is not { } turn)
        {
            return;
        }

        await (HeldCommand.Read(turn.Progress.Held) is { } held
            ? ChecklistAnswer.AskAsync(turn, held, cancellationToken)
            : ChecklistAnswer.ShowAsync(turn, ListScope.Open, owner: null, cancellationToken));
    }

    /// <summary>Days are due by it. Nothing is asked when it is known, or when something else is asked already.</summary>
    private static async Task AskLastDayAsync(ChecklistTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Open.List.LastDay is null && HeldCommand.Read(turn.Progress.Held) is null)
        {
            await ChecklistAnswer.GiveAsync(turn, [new ChecklistOutcome.Ask(new HeldCommand(HeldFor.LastDay, new ChecklistCommand(CommandKind.LastDay)))], cancellationToken);
        }
    }

    /// <summary>True when another language was asked for and nothing else.</summary>
    private async Task<bool> GoOverAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        var context = innerDc.Context;
        var text = Heard.In(context).Text;
        if (_languages.In(text, context.Language(), nameMayBeAnswer: false) is { } asked)
        {
            await ConversationLanguage.ChooseAsync(context, asked, cancellationToken);
            await context.SendActivityAsync(MessageFactory.Text(_kit.For(asked).LanguageChosen), cancellationToken);
            await OnRepromptDialogAsync(context, innerDc.Component(), cancellationToken);
            return true;
        }

        if (text is not null && !await ConversationLanguage.IsChosenAsync(context, cancellationToken)
            && (_commands.LanguageOf(text, context.Language()) ?? LanguageGuess.Surely(text)) is { } written && written != context.Language())
        {
            await ConversationLanguage.FollowAsync(context, written, cancellationToken);
        }

        return false;
    }

    private static Task<DialogTurnResult> FollowAsync(DialogContext dialog, ChecklistNext next, CancellationToken cancellationToken) => next switch
    {
        ChecklistNext.Wait => Task.FromResult(EndOfTurn),
        ChecklistNext.Leave => LeaveAsync(dialog, ChecklistEnding.Left, cancellationToken),
        ChecklistNext.DeleteData => LeaveAsync(dialog, ChecklistEnding.DeleteData, cancellationToken),
        _ => LeaveAsync(dialog, ChecklistEnding.MenuWanted, cancellationToken),
    };

    private static async Task<DialogTurnResult> LeaveAsync(DialogContext dialog, ChecklistEnding ending, CancellationToken cancellationToken)
    {
        await ChecklistOfConversation.LeaveAsync(dialog.Context, cancellationToken);
        return await dialog.EndDialogAsync(ending, cancellationToken);
    }

    private async Task<ChecklistTurn?> OpenAsync(ITurnContext context, DialogInstance component, CancellationToken cancellationToken) =>
        await context.Service<ChecklistService>().FindAsync(context.Person().Key, cancellationToken) is { } open ? TurnOf(context, component, open) : null;

    private ChecklistTurn TurnOf(ITurnContext context, DialogInstance component, OpenChecklist open)
    {
        open.Meet(context.Language(), ChecklistTurn.ZoneOf(context.Activity));
        var today = ChecklistTurn.TodayOf(context.Activity, open.List, _options.Value.TimeZone, _clock.GetUtcNow());
        return new ChecklistTurn(context, component, open, _texts, _kit.For(context.Language()), today);
    }
}

/// <summary>How the talk about the list ended, for the one who began it.</summary>
public enum ChecklistEnding
{
    Left,
    MenuWanted,

    /// <summary>The person wants all that is kept of them deleted.</summary>
    DeleteData,
}
