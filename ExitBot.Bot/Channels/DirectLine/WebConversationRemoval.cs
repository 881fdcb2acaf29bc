using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Erasure;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.Routing;
using Microsoft.Bot.Schema;

namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>Forgets a conversation because its person wants it; an interview of it that was not submitted is withdrawn.</summary>
internal sealed class WebConversationRemoval(ErasureRun erasure, TurnView view)
{
    /// <exception cref="StoreUnavailableException">Nothing was erased.</exception>
    public Task RemoveAsync(WebConversation conversation, CancellationToken cancellationToken) =>
        erasure.EraseAsync(conversation.Key, (services, cancel) => WithdrawAsync(conversation, services.GetRequiredService<ExitInterviewService>(), cancel), cancellationToken);

    private async Task WithdrawAsync(WebConversation conversation, ExitInterviewService interviews, CancellationToken cancellationToken)
    {
        var look = new Activity(ActivityTypes.Event);
        conversation.Address(look);
        var state = await view.LookAsync(look, WebConversation.Caller, FlowState.OfAsync, cancellationToken);
        if (InterviewId.TryParse(state.InterviewId, provider: null, out var id) && await interviews.FindAsync(id, cancellationToken) is { Interview.IsOpen: true } open)
        {
            open.Discard();
        }
    }
}
