using ExitBot.Bot.Turns.Erasure;
using ExitBot.Dialogs.ExitInterviews.Domain;

namespace ExitBot.Bot.Channels.ChatApi;

/// <summary>Forgets a session; an interview of it that was not submitted is withdrawn.</summary>
internal sealed class SessionErasure(ErasureRun erasure, ChatService chat)
{
    /// <exception cref="Turns.StoreUnavailableException">Nothing was erased.</exception>
    public Task EraseAsync(ChatSession session, CancellationToken cancellationToken) =>
        erasure.EraseAsync(session.Conversation, (services, cancel) => WithdrawAsync(session, services.GetRequiredService<ExitInterviewService>(), cancel), cancellationToken);

    private async Task WithdrawAsync(ChatSession session, ExitInterviewService interviews, CancellationToken cancellationToken)
    {
        var state = await chat.StateAsync(session, cancellationToken);
        if (InterviewId.TryParse(state.InterviewId, provider: null, out var id)
            && await interviews.FindAsync(id, cancellationToken) is { Interview.IsOpen: true } open)
        {
            open.Discard();
        }
    }
}
