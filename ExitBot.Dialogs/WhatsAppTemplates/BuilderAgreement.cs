using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using ExitBot.Dialogs.WhatsAppTemplates.Understanding;

namespace ExitBot.Dialogs.WhatsAppTemplates;

/// <summary>A yes or no that changes no text: no to what is only offered goes on without it, any other brings the question again.</summary>
internal static class BuilderAgreement
{
    /// <summary>Null: it was neither.</summary>
    public static async Task<BuilderNext?> HearAsync(BuilderTurn turn, string text, CancellationToken cancellationToken) => turn.Commands.YesOrNo(text, turn.Context.Language()) switch
    {
        null => null,
        false => await DeclineAsync(turn, cancellationToken),
        true => await BuilderReply.AskAgainAsync(turn, cancellationToken),
    };

    public static async Task<BuilderNext> DeclineAsync(BuilderTurn turn, CancellationToken cancellationToken)
    {
        switch (turn.Progress.Asked)
        {
            case Asked.Extras:
                return await BuilderCommands.DoneAsync(turn, cancellationToken);
            case Asked.HeaderMedia:
                turn.Remember(turn.Memory with { MediaLater = true });
                break;
            case Asked.Category when turn.Memory.Goal is not null:
                turn.Remember(turn.Memory with { LastAction = BuilderAction.Ask });
                await BuilderQuestions.AskOpenCategoryAsync(turn, cancellationToken);
                return BuilderNext.Wait;
            case Asked.Button when turn.Draft.Offer is null && UnfinishedButton.In(turn.Draft) is { Card: null } unfinished && (unfinished.Button.Label is not null || IsEmpty(unfinished.Button)):
                // A label is kept: that much was said. A button of which nothing is known goes.
                var edit = unfinished.Button.Label is { } label ? unfinished.Replaced(new DraftButton.QuickReply(label)) : new DraftEdit.RemoveButton(unfinished.Place);
                var changed = turn.Stored.With(DraftEditor.Apply(turn.Draft, edit));
                turn.Save(changed with { Memory = changed.Memory.Seeing(changed.Draft) with { LastAction = BuilderAction.Updated } });
                await turn.SayAsync(turn.Texts.Updated.With(("what", EditText.Of(edit, turn))), cancellationToken);
                break;
            default:
                return await BuilderReply.AskAgainAsync(turn, cancellationToken);
        }

        await BuilderReply.GoOnAsync(turn, cancellationToken);
        return BuilderNext.Wait;
    }

    private static bool IsEmpty(DraftButton button) => button is DraftButton.Link { Address: null } or DraftButton.Phone { Number: null } or DraftButton.Flow { Reference: null } or DraftButton.QuickReply or DraftButton.CopyCode;
}
