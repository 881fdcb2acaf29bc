using ExitBot.Dialogs.DialogKit;

namespace ExitBot.Dialogs.WhatsAppTemplates;

/// <summary>What waits for a yes: deleting, and keeping a text that was declined.</summary>
internal static class BuilderConfirmation
{
    public const string Delete = "delete";
    public const string DeleteAll = "delete_all";

    /// <summary>Null: nothing waits, or it was something else that was said.</summary>
    public static async Task<BuilderNext?> HearAsync(BuilderTurn turn, string text, CancellationToken cancellationToken)
    {
        var progress = turn.Progress;
        if (progress.Held is { } held)
        {
            turn.Keep(progress with { Held = null });
            return turn.Commands.Recognize(text, turn.Context.Language()) is { Command: Command.Keep } ? await BuilderReply.ChangeAsync(turn, held, cancellationToken, isKept: true) : null;
        }

        if (progress.Confirming is not { } confirming)
        {
            return null;
        }

        turn.Keep(progress with { Confirming = null });
        switch (turn.Commands.YesOrNo(text, turn.Context.Language()))
        {
            case true:
                return await DeleteAsync(turn, confirming == DeleteAll, cancellationToken);
            case false:
                await turn.SayAsync(turn.Texts.NotDeleted, cancellationToken);
                return await BuilderReply.AskAgainAsync(turn, cancellationToken);
            default:
                return null;
        }
    }

    private static async Task<BuilderNext> DeleteAsync(BuilderTurn turn, bool all, CancellationToken cancellationToken)
    {
        var drafts = all ? await turn.Drafts.ListAsync(turn.Stored.Person, cancellationToken) : [turn.Stored];
        foreach (var draft in drafts)
        {
            turn.Drafts.Delete(draft);
        }

        await TemplateOfConversation.LeaveAsync(turn.Context, cancellationToken);
        await turn.SayAsync(all ? turn.Texts.DeletedAll : turn.Texts.Deleted, cancellationToken);
        return BuilderNext.LeaveToMenu;
    }
}
