using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.People;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace ExitBot.Dialogs.WhatsAppTemplates;

/// <summary>
/// Builds one template by conversation. It only talks: the draft says what is missing, the validator what is wrong. Begun with what
/// was said, so that one sentence may do.
/// </summary>
public sealed class TemplateBuilderDialog(CommandRecognizer commands, TextCatalog<WhatsAppTemplateTexts> texts, TextCatalog<DialogKitTexts> kit)
    : ComponentDialog(nameof(TemplateBuilderDialog))
{
    protected override async Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default)
    {
        var context = innerDc.Context;
        if (context.IsGroup())
        {
            await context.SendActivityAsync(MessageFactory.Text(texts.For(context.Language()).NotInGroups), cancellationToken);
            return await innerDc.EndDialogAsync(TemplateEnding.Left, cancellationToken);
        }

        var said = options as string;
        var drafts = context.Service<TemplateDraftService>();
        var unfinished = said is null && await drafts.ListAsync(context.Person().Key, cancellationToken) is [var newest, ..] ? newest : null;
        var stored = unfinished ?? await drafts.BeginAsync(context.Person().Key, OriginOf(context), new TemplateDraft(), cancellationToken);
        var turn = TurnOf(context, innerDc.Component(), stored);
        await turn.OpenAsync(stored, cancellationToken);
        return await FollowAsync(innerDc, await BuilderReply.BeginAsync(turn, said, isResumed: unfinished is not null, cancellationToken), cancellationToken);
    }

    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        var component = innerDc.Component();
        if (await FindAsync(innerDc.Context, component, cancellationToken) is not { } stored)
        {
            return await innerDc.EndDialogAsync(TemplateEnding.Left, cancellationToken);
        }

        var turn = TurnOf(innerDc.Context, component, stored);
        var text = Heard.In(innerDc.Context).Text ?? "";
        return await FollowAsync(innerDc, await BuilderReply.HearAsync(turn, text, cancellationToken), cancellationToken);
    }

    protected override async Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(turnContext, instance, cancellationToken) is { } stored)
        {
            var turn = TurnOf(turnContext, instance, stored);
            await BuilderQuestions.AskAsync(turn, turn.Progress.Asked, stored.Review, cancellationToken);
        }
    }

    private static async Task<DialogTurnResult> FollowAsync(DialogContext dialog, BuilderNext next, CancellationToken cancellationToken) => next switch
    {
        BuilderNext.Wait => EndOfTurn,
        BuilderNext.Leave => await dialog.EndDialogAsync(TemplateEnding.Left, cancellationToken),
        BuilderNext.DeleteData => await dialog.EndDialogAsync(TemplateEnding.DeleteData, cancellationToken),
        _ => await dialog.EndDialogAsync(TemplateEnding.MenuWanted, cancellationToken),
    };

    private static Task<StoredDraft?> FindAsync(ITurnContext context, DialogInstance component, CancellationToken cancellationToken) =>
        context.Service<TemplateDraftService>().FindAsync(new DraftId(component.Progress<TemplateProgress>().DraftId), cancellationToken);

    private BuilderTurn TurnOf(ITurnContext context, DialogInstance component, StoredDraft stored) =>
        new(context, component, stored, texts, kit.For(context.Language()), commands);

    private static DraftOrigin OriginOf(ITurnContext context) => new(context.Activity.ChannelId, context.Activity.Conversation.Id);
}

/// <summary>How the builder ended, for the one who began it.</summary>
public enum TemplateEnding
{
    Left,
    MenuWanted,

    /// <summary>The person wants all that is kept of them deleted.</summary>
    DeleteData,
}

/// <summary>What follows what was just said.</summary>
internal enum BuilderNext
{
    Wait,
    Leave,
    LeaveToMenu,
    DeleteData,
}
