using Microsoft.Bot.Builder;

namespace ExitBot.Bot.Turns;

/// <summary>
/// The conversation state of one turn: read once, and written once, at the turn's end, whatever bot and dialogs save in between.
/// BotState itself serialises its document at every load and save, several times a turn, to see whether it has changed.
/// </summary>
internal sealed class TurnConversationState(TurnStorage storage) : ConversationState(storage)
{
    public override async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        if (!force && GetCachedState(turnContext) is not null)
        {
            return;
        }

        await base.LoadAsync(turnContext, force, cancellationToken);
        GetCachedState(turnContext).State = await storage.ReadAsync(GetStorageKey(turnContext), cancellationToken);
    }

    public override Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>Stages the document; the store finds out whether it differs from the one that was read.</summary>
    public void StageForCommit(ITurnContext turnContext)
    {
        if (GetCachedState(turnContext) is { } cached)
        {
            storage.Stage(GetStorageKey(turnContext), cached.State);
        }
    }
}
