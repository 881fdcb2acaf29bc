using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using ExitBot.Dialogs.WhatsAppTemplates.Understanding;

namespace ExitBot.Dialogs.WhatsAppTemplates;

/// <summary>Words that are commands at any point: those of every flow, and the builder's own.</summary>
internal static class BuilderCommands
{
    /// <summary>Null: it was no command.</summary>
    public static async Task<BuilderNext?> HearAsync(BuilderTurn turn, string text, CancellationToken cancellationToken)
    {
        if (BuilderWords.Recognize(text, turn.Catalog, turn.Context.Language(), out var rest) is { } word
            && await DoAsync(turn, word, rest, cancellationToken) is { } done)
        {
            return done;
        }

        return turn.Commands.Recognize(text, turn.Context.Language()) is { } call ? await DoAsync(turn, call.Command, cancellationToken) : null;
    }

    private static async Task<BuilderNext?> DoAsync(BuilderTurn turn, Command command, CancellationToken cancellationToken)
    {
        switch (command)
        {
            case Command.Help:
                return await SayAndAskAgainAsync(turn, turn.Texts.Help, cancellationToken);
            case Command.Person:
                return await SayAndAskAgainAsync(turn, turn.Kit.Person, cancellationToken);
            case Command.Pause or Command.Stop:
                await turn.SayAsync(turn.Texts.Kept, cancellationToken);
                return BuilderNext.Leave;
            case Command.Menu:
                return BuilderNext.LeaveToMenu;
            case Command.StartOver:
                return await ReplaceAsync(turn, turn.Stored.With(new TemplateDraft()) with { Memory = new BuilderMemory() }, turn.Texts.StartedOver, cancellationToken);
            case Command.Back:
                return await UndoAsync(turn, cancellationToken);
            case Command.Resume:
                return await BuilderReply.AskAgainAsync(turn, cancellationToken);
            case Command.Review:
                return await ShowAsync(turn, cancellationToken);
            case Command.Submit:
                return await DoneAsync(turn, cancellationToken);
            case Command.Skip:
                return await BuilderAgreement.DeclineAsync(turn, cancellationToken);
            case Command.DeleteData:
                await TemplateOfConversation.LeaveAsync(turn.Context, cancellationToken);
                return BuilderNext.DeleteData;
            case Command.DeleteAll:
                turn.Keep(turn.Progress with { Confirming = BuilderConfirmation.DeleteAll });
                await ConfirmAsync(turn, turn.Texts.ConfirmDeleteAll, cancellationToken);
                return BuilderNext.Wait;
            default:
                return null;
        }
    }

    private static async Task<BuilderNext?> DoAsync(BuilderTurn turn, BuilderWord word, string rest, CancellationToken cancellationToken)
    {
        switch (word)
        {
            case BuilderWord.Undo:
                return await UndoAsync(turn, cancellationToken);
            case BuilderWord.Redo:
                return turn.Stored.CanRedo
                    ? await ReplaceAsync(turn, turn.Stored.Redo(), turn.Texts.Redone, cancellationToken)
                    : await SayAndAskAgainAsync(turn, turn.Texts.NothingToRedo, cancellationToken);
            case BuilderWord.List:
                return await DraftList.ShowAsync(turn, cancellationToken);
            case BuilderWord.Open:
                return await DraftList.OpenAsync(turn, rest, cancellationToken);
            case BuilderWord.Copy:
                var copy = await turn.Drafts.CopyAsync(turn.Stored, cancellationToken);
                await turn.OpenAsync(copy, cancellationToken);
                await turn.SayAsync(turn.Texts.Copied.With(("name", turn.NameOfDraft)), cancellationToken);
                return await GoOnAsync(turn, cancellationToken);
            case BuilderWord.NewDraft:
                await turn.OpenAsync(await turn.Drafts.BeginAsync(turn.Stored.Person, turn.Stored.Origin, new TemplateDraft(), cancellationToken), cancellationToken);
                return await GoOnAsync(turn, cancellationToken);
            case BuilderWord.Delete:
                turn.Keep(turn.Progress with { Confirming = BuilderConfirmation.Delete });
                await ConfirmAsync(turn, turn.Texts.ConfirmDelete.With(("name", turn.NameOfDraft)), cancellationToken);
                return BuilderNext.Wait;
            case BuilderWord.Preview:
                return await ShowAsync(turn, cancellationToken);
            case BuilderWord.Payload:
                await turn.SayAsync(DraftPayload.TextOf(turn.Draft), cancellationToken);
                return await BuilderReply.AskAgainAsync(turn, cancellationToken);
            case BuilderWord.Done when turn.Progress.Asked == Asked.Button:
                return await BuilderAgreement.DeclineAsync(turn, cancellationToken);
            case BuilderWord.Done:
                return await DoneAsync(turn, cancellationToken);
            case BuilderWord.Later when turn.Progress.Asked == Asked.HeaderMedia:
                turn.Remember(turn.Memory with { MediaLater = true });
                return await GoOnAsync(turn, cancellationToken);
            case BuilderWord.Shorter when turn.Draft.Body is { Length: > 0 } body:
                return await ShortenAsync(turn, body, cancellationToken);
            case BuilderWord.Translate:
                return LanguagePhrase.Read(rest) is { } language ? await TranslateAsync(turn, language, cancellationToken) : null;
            default:
                return null;
        }
    }

    private static async Task<BuilderNext> UndoAsync(BuilderTurn turn, CancellationToken cancellationToken) => turn.Stored.CanUndo
        ? await ReplaceAsync(turn, turn.Stored.Undo(), turn.Texts.Undone, cancellationToken)
        : await SayAndAskAgainAsync(turn, turn.Texts.NothingToUndo, cancellationToken);

    private static async Task<BuilderNext> ReplaceAsync(BuilderTurn turn, StoredDraft changed, string said, CancellationToken cancellationToken)
    {
        turn.Save(changed with { Memory = changed.Memory.Seeing(changed.Draft) with { LastAction = BuilderAction.Updated } });
        await turn.SayAsync(said, cancellationToken);
        return await GoOnAsync(turn, cancellationToken);
    }

    /// <summary>Nothing else is wanted of what is only offered.</summary>
    public static async Task<BuilderNext> DoneAsync(BuilderTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Progress.Asked == Asked.Extras)
        {
            turn.Remember(turn.Memory with { WantsHeader = turn.Memory.WantsHeader ?? false, WantsFooter = turn.Memory.WantsFooter ?? false, WantsButtons = turn.Memory.WantsButtons ?? false });
        }

        return await GoOnAsync(turn, cancellationToken);
    }

    private static async Task<BuilderNext> ShortenAsync(BuilderTurn turn, string body, CancellationToken cancellationToken)
    {
        var shorter = DraftProposals.WithoutLastSentence(body);
        if (shorter == body)
        {
            return await SayAndAskAgainAsync(turn, turn.Texts.CannotShorten, cancellationToken);
        }

        var changed = turn.Stored.With(DraftEditor.Apply(turn.Draft, new DraftEdit.Body(shorter)));
        return await ReplaceAsync(turn, changed, turn.Texts.Shorter.With(("body", shorter)), cancellationToken);
    }

    public static async Task<BuilderNext> TranslateAsync(BuilderTurn turn, string language, CancellationToken cancellationToken)
    {
        var name = turn.NameOfDraft;
        var memory = turn.Memory;
        await turn.OpenAsync(await turn.Drafts.TranslateAsync(turn.Stored, language, cancellationToken), cancellationToken);
        turn.Remember(memory with { LastAction = BuilderAction.Updated });
        await turn.SayAsync(turn.Texts.Translating.With(("language", LanguageText.Of(language, turn.Context.Language())), ("name", name)), cancellationToken);
        return await GoOnAsync(turn, cancellationToken);
    }

    private static async Task<BuilderNext> ShowAsync(BuilderTurn turn, CancellationToken cancellationToken)
    {
        await turn.SendAsync(PreviewMessage.Of(turn.Draft, turn.Stored.Review, turn.Texts, turn.TextsOfTemplate), cancellationToken);
        return await BuilderReply.AskAgainAsync(turn, cancellationToken);
    }

    private static async Task<BuilderNext> GoOnAsync(BuilderTurn turn, CancellationToken cancellationToken)
    {
        await BuilderReply.GoOnAsync(turn, cancellationToken);
        return BuilderNext.Wait;
    }

    private static Task ConfirmAsync(BuilderTurn turn, string question, CancellationToken cancellationToken) =>
        turn.SayAsync(question, cancellationToken, new Choice(turn.Kit.YesTitle, turn.Kit.Yes[0]), new Choice(turn.Kit.NoTitle, turn.Kit.No[0]));

    private static async Task<BuilderNext> SayAndAskAgainAsync(BuilderTurn turn, string text, CancellationToken cancellationToken)
    {
        await turn.SayAsync(text, cancellationToken);
        return await BuilderReply.AskAgainAsync(turn, cancellationToken);
    }
}
